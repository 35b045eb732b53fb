package app.comanda.web.ordering;

import app.comanda.ordering.Order;
import app.comanda.ordering.OrderLine;
import app.comanda.ordering.adjustment.AdjustmentRequest;
import app.comanda.ordering.adjustment.BillAdjusting;
import app.comanda.ordering.adjustment.DiscountSize;
import app.comanda.ordering.adjustment.OrderAdjustment;
import app.comanda.ordering.life.OrderAct;
import app.comanda.pricing.Charge;
import app.comanda.staff.reason.Reason;
import app.comanda.staff.reason.ReasonBook;
import app.comanda.web.frame.Amounts;
import app.comanda.web.frame.Texts;
import app.comanda.web.ordering.RefundPage.Choice;
import app.comanda.web.staff.Consent;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dialog in which a manager takes something off a bill: a line, its price, or a part of the whole. */
@Named
@ViewScoped
public class AdjustPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is to be done. */
    public enum Task {
        VOID(Reason.Kind.VOID),
        COMP(Reason.Kind.COMP),
        DISCOUNT(Reason.Kind.DISCOUNT),
        /** Takes the service charge off. */
        CHARGE(Reason.Kind.DISCOUNT);

        private final Reason.Kind reasons;

        Task(Reason.Kind reasons) {
            this.reasons = reasons;
        }
    }

    /** By what a discount is measured. */
    public enum Measure {
        PERCENT,
        AMOUNT
    }

    @EJB
    BillAdjusting adjusting;

    @EJB
    ReasonBook book;

    @Inject
    Consent consent;

    @Inject
    Texts texts;

    private @Nullable UUID orderId;
    private @Nullable UUID lineId;
    private @Nullable UUID chargeId;
    private long version;
    private String currency = "";
    private String subject = "";
    private String most = "";
    private boolean reasonNeeded = true;
    private Task task = Task.DISCOUNT;
    private Measure measure = Measure.PERCENT;
    private @Nullable BigDecimal quantity;
    private @Nullable BigDecimal percent;
    private @Nullable BigDecimal amount;
    private List<Choice> reasons = List.of();
    private @Nullable UUID reasonId;
    private String note = "";

    public void beginLine(Order order, OrderLine line) {
        begin(order, line.name());
        lineId = line.id();
        most = line.quantity().stripTrailingZeros().toPlainString();
        reasonNeeded = line.isSent();
        choose(Task.VOID);
    }

    public void beginOrder(Order order) {
        begin(order, texts.of("order.title", order.number()));
        choose(Task.DISCOUNT);
    }

    /** To take the service charge off. */
    public void beginCharge(Order order, Charge charge) {
        begin(order, Objects.requireNonNullElse(charge.name(), ""));
        chargeId = UUID.fromString(Objects.requireNonNull(charge.id()));
        choose(Task.CHARGE);
    }

    private void begin(Order order, String about) {
        orderId = order.id();
        version = order.version();
        currency = order.currency();
        subject = about;
        lineId = null;
        chargeId = null;
        measure = Measure.PERCENT;
        quantity = null;
        percent = null;
        amount = null;
        note = "";
        consent.forget();
    }

    private void choose(Task chosen) {
        task = chosen;
        reasonId = null;
        reasons = book.offered(chosen.reasons).stream()
                .map(reason -> new Choice(reason.id(), reason.text()))
                .toList();
    }

    /** @return the order's page; null to ask for an approval first */
    public @Nullable String confirm() {
        if (!consent.givenFor(approval -> apply(request(approval)))) {
            return null;
        }
        texts.tell("adjust.done." + task, subject);
        return again();
    }

    private void apply(AdjustmentRequest request) {
        UUID line = lineId;
        if (task == Task.CHARGE) {
            adjusting.removeCharge(Objects.requireNonNull(chargeId), request);
        } else if (line == null) {
            adjusting.discountOrder(size(), request);
        } else {
            switch (task) {
                case VOID -> adjusting.voidLine(line, quantity, request);
                case COMP -> adjusting.comp(line, request);
                default -> adjusting.discountLine(line, size(), request);
            }
        }
    }

    /** A discount or a comp that was given, or a charge that was removed, by mistake. */
    public String takeBack(OrderAdjustment adjustment) {
        orderId = adjustment.orderId();
        if (adjustment.kind() == OrderAdjustment.Kind.CHARGE_REMOVED) {
            adjusting.restoreCharge(adjustment.orderId(), adjustment.subjectId());
        } else {
            adjusting.removeDiscount(adjustment.orderId(), adjustment.subjectId());
        }
        texts.tell("adjust.taken-back");
        return again();
    }

    private String again() {
        return "/ordering/order?faces-redirect=true&id=" + orderId;
    }

    private AdjustmentRequest request(@Nullable UUID approval) {
        return new AdjustmentRequest(
                Objects.requireNonNull(orderId), version, reasonId, note.isBlank() ? null : note.strip(), approval);
    }

    private DiscountSize size() {
        return measure == Measure.PERCENT
                ? new DiscountSize(written(percent), null)
                : new DiscountSize(null, Amounts.minor(amount, currency, "amount"));
    }

    private static String written(@Nullable BigDecimal percent) {
        return Optional.ofNullable(percent)
                .orElse(BigDecimal.ZERO)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Whether anything may be taken off this bill. */
    public boolean isPossible(@Nullable Order order) {
        return order != null && order.life().allows(OrderAct.DISCOUNT);
    }

    /** Whether it still stands and can be taken back. */
    public boolean isReversible(@Nullable Order order, OrderAdjustment adjustment) {
        return isPossible(order)
                && adjustment.withdrawnAt().isEmpty()
                && switch (adjustment.kind()) {
                    case VOID_UNSENT, VOID_SENT -> false;
                    case ORDER_DISCOUNT, CHARGE_REMOVED -> true;
                    case COMP, LINE_DISCOUNT ->
                        Objects.requireNonNull(order).lines().stream()
                                .anyMatch(line -> adjustment.lineId().equals(Optional.of(line.id())));
                };
    }

    public boolean isAboutLine() {
        return lineId != null;
    }

    /** Those for a line. */
    public List<Task> getTasks() {
        return List.of(Task.VOID, Task.COMP, Task.DISCOUNT);
    }

    public Measure[] getMeasures() {
        return Measure.values();
    }

    public int getDigits() {
        return Amounts.digits(currency);
    }

    public String getSubject() {
        return subject;
    }

    public String getMost() {
        return most;
    }

    /** Only what the kitchen never heard of is voided without one. */
    public boolean isReasonNeeded() {
        return reasonNeeded || task != Task.VOID;
    }

    public Task getTask() {
        return task;
    }

    public void setTask(Task task) {
        if (task != this.task) {
            choose(task);
        }
    }

    public Measure getMeasure() {
        return measure;
    }

    public void setMeasure(Measure measure) {
        this.measure = measure;
    }

    public @Nullable BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable BigDecimal quantity) {
        this.quantity = quantity;
    }

    public @Nullable BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(@Nullable BigDecimal percent) {
        this.percent = percent;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public List<Choice> getReasons() {
        return reasons;
    }

    public @Nullable UUID getReasonId() {
        return reasonId;
    }

    public void setReasonId(@Nullable UUID reasonId) {
        this.reasonId = reasonId;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
