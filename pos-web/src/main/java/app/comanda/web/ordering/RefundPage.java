package app.comanda.web.ordering;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.Order;
import app.comanda.ordering.OrderHistory;
import app.comanda.ordering.OrderLine;
import app.comanda.payment.Paying;
import app.comanda.payment.Payment;
import app.comanda.payment.refund.Claim;
import app.comanda.payment.refund.GivingBack;
import app.comanda.payment.refund.Preview;
import app.comanda.pricing.refund.OpenBill.TipToo;
import app.comanda.staff.reason.Reason;
import app.comanda.staff.reason.ReasonBook;
import app.comanda.web.frame.Amounts;
import app.comanda.web.frame.Formats;
import app.comanda.web.frame.Texts;
import app.comanda.web.staff.Consent;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The dialog in which a manager gives money back: says of what, sees what goes where, confirms. */
@Named
@ViewScoped
public class RefundPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of what. */
    public enum Scope {
        LINES,
        AMOUNT,
        EVERYTHING
    }

    @EJB
    OrderHistory history;

    @EJB
    GivingBack givingBack;

    @EJB
    ReasonBook book;

    @EJB
    Paying paying;

    @Inject
    Consent consent;

    @Inject
    Formats formats;

    @Inject
    Texts texts;

    private @Nullable UUID orderId;
    private String currency = "";
    private List<Row> rows = List.of();
    private Scope scope = Scope.LINES;
    private @Nullable BigDecimal amount;
    private boolean tipToo;
    private boolean restock;
    private List<Choice> reasons = List.of();
    private @Nullable UUID reasonId;
    private String note = "";
    private List<String> outlook = List.of();

    /** A reason to choose. */
    public record Choice(UUID id, String text) implements Serializable {}

    /** A line that can still be refunded, and how much of it the guest gets back. */
    public static final class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final UUID lineId;
        private final String name;
        private final String left;
        private @Nullable String quantity;

        Row(OrderLine line) {
            lineId = line.id();
            name = line.name();
            left = line.quantity()
                    .subtract(line.refundedQuantity())
                    .stripTrailingZeros()
                    .toPlainString();
        }

        public String getName() {
            return name;
        }

        public String getLeft() {
            return left;
        }

        public @Nullable String getQuantity() {
            return quantity;
        }

        public void setQuantity(@Nullable String quantity) {
            this.quantity = quantity;
        }

        private boolean isWanted() {
            return quantity != null && !quantity.isBlank();
        }

        private Claim.Piece piece() {
            return new Claim.Piece(
                    lineId, Objects.requireNonNull(quantity).strip().replace(',', '.'));
        }
    }

    public void begin(Order order) {
        orderId = order.id();
        currency = order.currency();
        rows = order.lines().stream()
                .filter(line -> line.refundedQuantity().compareTo(line.quantity()) < 0)
                .map(Row::new)
                .toList();
        scope = rows.isEmpty() ? Scope.AMOUNT : Scope.LINES;
        amount = null;
        tipToo = false;
        restock = false;
        note = "";
        reasonId = null;
        reasons = book.offered(Reason.Kind.REFUND).stream()
                .map(reason -> new Choice(reason.id(), reason.text()))
                .toList();
        outlook = List.of();
        consent.forget();
    }

    /** Tells what would go back where, without doing it. */
    public void look() {
        UUID id = Objects.requireNonNull(orderId);
        Preview preview = givingBack.preview(id, claim(null));
        List<Payment> payments = paying.of(id);
        outlook = preview.shares().stream()
                .map(share -> texts.of(
                        "refund.goes-to",
                        formats.money(share.amount(), currency),
                        payments.stream()
                                .filter(payment -> payment.id().equals(share.paymentId()))
                                .map(payment -> texts.orElse("method." + payment.method(), payment.method()))
                                .findFirst()
                                .orElseThrow()))
                .toList();
    }

    /** @return the order's page; null to ask for an approval first */
    public @Nullable String refund() {
        UUID id = Objects.requireNonNull(orderId);
        AtomicLong given = new AtomicLong();
        if (!consent.givenFor(
                approval -> given.set(givingBack.refund(id, claim(approval)).amount()))) {
            return null;
        }
        texts.tell("refund.done", formats.money(given.get(), currency));
        return "/ordering/order?faces-redirect=true&id=" + id;
    }

    private Claim claim(@Nullable UUID approval) {
        return new Claim(
                what(),
                tipToo ? TipToo.YES : TipToo.NO,
                null,
                null,
                reasonId,
                "",
                note.isBlank() ? null : note.strip(),
                restock && scope != Scope.AMOUNT ? Claim.Restock.YES : Claim.Restock.NO,
                approval);
    }

    private Claim.What what() {
        return switch (scope) {
            case EVERYTHING -> new Claim.Everything();
            case AMOUNT -> new Claim.Amount(Amounts.minor(amount, currency, "amount"));
            case LINES -> lines();
        };
    }

    private Claim.What lines() {
        List<Claim.Piece> pieces =
                rows.stream().filter(Row::isWanted).map(Row::piece).toList();
        if (pieces.isEmpty()) {
            throw BusinessException.invalid("refund.line", "lines", "Say which lines.");
        }
        return new Claim.Lines(pieces);
    }

    public boolean isPossible(@Nullable Order order) {
        return order != null
                && order.balance().paid() > order.balance().refunded()
                && order.progress().mergedInto().isEmpty();
    }

    public int getDigits() {
        return Amounts.digits(currency);
    }

    public List<Row> getRows() {
        return rows;
    }

    public Scope[] getScopes() {
        return Scope.values();
    }

    public Scope getScope() {
        return scope;
    }

    public void setScope(Scope scope) {
        this.scope = scope;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public boolean isTipToo() {
        return tipToo;
    }

    public void setTipToo(boolean tipToo) {
        this.tipToo = tipToo;
    }

    public boolean isRestock() {
        return restock;
    }

    public void setRestock(boolean restock) {
        this.restock = restock;
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

    public List<String> getOutlook() {
        return outlook;
    }
}
