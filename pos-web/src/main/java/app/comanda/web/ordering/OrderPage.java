package app.comanda.web.ordering;

import app.comanda.audit.AuditEntry;
import app.comanda.audit.AuditFilter;
import app.comanda.audit.AuditReading;
import app.comanda.kernel.BusinessException;
import app.comanda.ordering.Order;
import app.comanda.ordering.OrderHistory;
import app.comanda.ordering.OrderLine;
import app.comanda.ordering.SoldTax;
import app.comanda.ordering.adjustment.BillAdjusting;
import app.comanda.ordering.adjustment.OrderAdjustment;
import app.comanda.ordering.split.BillPart;
import app.comanda.ordering.split.BillSplitting;
import app.comanda.payment.Paying;
import app.comanda.payment.Payment;
import app.comanda.payment.refund.GivingBack;
import app.comanda.payment.refund.MadeRefund;
import app.comanda.pricing.BillTax;
import app.comanda.pricing.Step;
import app.comanda.staff.StaffBook;
import app.comanda.web.frame.Formats;
import app.comanda.web.frame.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One order: what was sold, what was paid, how the total came about, who did what. */
@Named
@ViewScoped
public class OrderPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_ACTS = 200;

    @EJB
    OrderHistory history;

    @EJB
    Paying paying;

    @EJB
    BillSplitting splitting;

    @EJB
    GivingBack givingBack;

    @EJB
    BillAdjusting adjusting;

    @EJB
    StaffBook staff;

    @EJB
    AuditReading audit;

    @Inject
    Formats format;

    @Inject
    Texts texts;

    private @Nullable UUID id;
    private transient @Nullable Order order;
    private transient List<Payment> payments = List.of();
    private transient List<BillPart> parts = List.of();
    private transient List<MadeRefund> refunds = List.of();
    private transient List<OrderAdjustment> adjustments = List.of();
    private transient Map<UUID, String> approvers = Map.of();
    private transient List<Step> steps = List.of();
    private transient List<AuditEntry> acts = List.of();

    /** A tax of the bill, by its name. */
    public record NamedTax(String name, String percent, long taxable, long amount) {}

    public void load() {
        if (id == null) {
            throw BusinessException.notFound("order.unknown", "There is no such order.");
        }
        Order found = history.get(id);
        order = found;
        payments = paying.of(id);
        parts = splitting.of(id);
        refunds = givingBack.of(id);
        adjustments = adjusting.of(id);
        approvers = adjustments.stream()
                .flatMap(adjustment -> adjustment.approverId().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::nameOf));
        steps = found.bill().explained().explanation();
        acts = audit.list(new AuditFilter("", "", id), 0, MOST_ACTS);
    }

    /** How a part came about, step by step. */
    public List<String> stepsOf(BillPart part) {
        return splitting.explained(part.orderId(), part.id()).stream()
                .map(this::sentence)
                .toList();
    }

    /** What a part has of which line, in words. */
    public List<String> sharesOf(BillPart part) {
        Order shown = Objects.requireNonNull(order);
        return part.lines().stream()
                .map(share -> {
                    String name = shown.line(share.lineId()).name();
                    String gross = format.money(share.net(), shown.currency());
                    return share.shares() == share.ofShares()
                            ? texts.of("part.line", name, gross)
                            : texts.of("part.line.share", name, share.shares(), share.ofShares(), gross);
                })
                .toList();
    }

    /** Which part of the bill a payment pays. */
    public String partOf(Payment payment) {
        return parts.stream()
                .filter(part -> payment.partId().equals(Optional.of(part.id())))
                .map(part -> texts.of("part.number", part.number()))
                .findFirst()
                .orElse("");
    }

    private String nameOf(UUID employee) {
        return staff.nameOf(employee).orElse("");
    }

    public String approverOf(OrderAdjustment adjustment) {
        return adjustment.approverId().map(approvers::get).orElse("");
    }

    /** What was taken off the bill, in the order it was done. */
    public List<OrderAdjustment> getAdjustments() {
        return adjustments;
    }

    public List<BillPart> getParts() {
        return parts;
    }

    public List<MadeRefund> getRefunds() {
        return refunds;
    }

    public List<NamedTax> getTaxes() {
        Order shown = order;
        return shown == null
                ? List.of()
                : shown.bill().taxes().stream()
                        .filter(tax -> tax.taxable() != 0)
                        .map(tax -> named(tax, shown.bill().terms().tax(tax.id())))
                        .toList();
    }

    private static NamedTax named(BillTax tax, SoldTax sold) {
        return new NamedTax(sold.name(), sold.percent(), tax.taxable(), tax.amount());
    }

    /** A step of the calculation in the reader's language. */
    public String sentence(Step step) {
        String sentence = texts.of("step." + step.key(), step.arguments().toArray());
        return step.rounding() == null ? sentence : sentence + texts.of("rounding." + step.rounding() + ".done");
    }

    /** For which seat a line is, and with which course it comes. */
    public String place(OrderLine line) {
        return Stream.concat(
                        line.seat().map(seat -> texts.of("order.seat", seat)).stream(),
                        line.course().map(course -> texts.of("order.course", course)).stream())
                .collect(Collectors.joining(" · "));
    }

    public String getCourses() {
        Order shown = order;
        return shown == null
                ? ""
                : shown.cooking().courses().stream()
                        .map(known ->
                                texts.of("order.course.state", known.course(), texts.of("course." + known.state())))
                        .collect(Collectors.joining(" · "));
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable Order getOrder() {
        return order;
    }

    public List<Payment> getPayments() {
        return payments;
    }

    public List<Step> getSteps() {
        return steps;
    }

    public List<AuditEntry> getActs() {
        return acts;
    }
}
