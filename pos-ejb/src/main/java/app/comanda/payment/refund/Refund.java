package app.comanda.payment.refund;

import app.comanda.ordering.Order;
import app.comanda.payment.Payment;
import app.comanda.payment.PaymentKey;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money given back to one payment; all of one act share its {@link #actId}. Amounts in minor units. */
@Entity
@Table(name = "refund")
@IdClass(PaymentKey.class)
public class Refund extends TenantOwned {

    /** UNKNOWN: asked for, no answer; only a check settles it. */
    public enum State {
        PENDING,
        SUCCEEDED,
        FAILED,
        UNKNOWN
    }

    @Id
    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "act_id")
    private UUID actId;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Column(name = "outlet_id")
    private UUID outletId;

    @Column(name = "terminal_id")
    private @Nullable UUID terminalId;

    @Column(name = "shift_id")
    private @Nullable UUID shiftId;

    @Column(name = "staff_id")
    private @Nullable UUID staffId;

    @Column(name = "approver_id")
    private @Nullable UUID approverId;

    @Column(name = "given_by")
    private String givenBy;

    private String method;

    @Enumerated(EnumType.STRING)
    private State state;

    private String currency;

    private long amount;

    @Column(name = "cash_rounding")
    private long cashRounding;

    private long tip;

    @Column(name = "reason_id")
    private @Nullable UUID reasonId;

    private String reason;

    private @Nullable String note;

    @Column(name = "receipt_number")
    private String receiptNumber;

    private @Nullable String reference;

    private long surcharge;

    private @Nullable String detail;

    private int checks;

    @Column(name = "vendor_key")
    private @Nullable UUID vendorKey;

    @Column(name = "given_by_hand")
    private @Nullable String givenByHand;

    @Column(name = "business_date")
    private LocalDate businessDate;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** For JPA. */
    protected Refund() {}

    Refund(Order order, RefundAct act, Payment payment, TenderShare share, long tip, TenantContext by) {
        super(newId());
        this.orderId = order.id();
        this.actId = act.id();
        this.paymentId = payment.id();
        this.outletId = order.outletId();
        this.terminalId = by.terminalId();
        this.staffId = by.staffId();
        this.approverId = act.approverId();
        this.givenBy = by.actor();
        this.method = payment.method();
        this.state = State.PENDING;
        this.currency = order.currency();
        this.amount = share.amount();
        this.cashRounding = share.rounding();
        this.tip = tip;
        this.surcharge = payment.surchargeOf(share.amount(), share.coin());
        this.reasonId = act.reasonId();
        this.reason = act.reason();
        this.note = act.note();
        this.receiptNumber = act.receiptNumber();
        this.businessDate = act.businessDate();
        this.createdAt = act.at();
    }

    /** Goes through the drawer of that shift. */
    void goesThrough(@Nullable UUID shift) {
        shiftId = shift;
    }

    public void succeed(@Nullable String reference) {
        this.state = State.SUCCEEDED;
        this.reference = reference;
        this.detail = null;
    }

    /** The vendor does not know yet, or nobody knows. @param next PENDING, UNKNOWN or FAILED */
    public void stand(State next, @Nullable String why) {
        state = next;
        detail = why;
        checks++;
    }

    /** Another try, of which the vendor has not heard yet. */
    public void beginAgain() {
        state = State.PENDING;
        detail = null;
        checks = 0;
        vendorKey = newId();
    }

    /** The guest got the money though the vendor did not give it back. @param how e.g. in cash */
    public void giveByHand(String how) {
        givenByHand = how;
    }

    /** Whether the vendor said no, and the guest still waits for the money. */
    public boolean isRefused() {
        return state == State.FAILED && givenByHand == null;
    }

    /** By what the vendor knows the try that counts. */
    public UUID vendorKey() {
        return vendorKey == null ? id() : vendorKey;
    }

    /** How the guest got what the vendor did not give back. */
    public Optional<String> givenByHand() {
        return Optional.ofNullable(givenByHand);
    }

    /** All that the guest gets: the amount, and what of the surcharge goes with it. */
    public long whole() {
        return amount + surcharge;
    }

    /** What of the payment's surcharge goes back with it, above the amount. */
    public long surcharge() {
        return surcharge;
    }

    /** What the vendor calls it, once it said. */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /** Why it stands as it does, for support. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /** How often the vendor was asked. */
    public int checks() {
        return checks;
    }

    public UUID orderId() {
        return orderId;
    }

    public UUID actId() {
        return actId;
    }

    public UUID outletId() {
        return outletId;
    }

    public UUID paymentId() {
        return paymentId;
    }

    public String method() {
        return method;
    }

    public State state() {
        return state;
    }

    public String currency() {
        return currency;
    }

    /** What left, cash rounding included. */
    public long amount() {
        return amount;
    }

    public long cashRounding() {
        return cashRounding;
    }

    /** What of the amount was tip. */
    public long tip() {
        return tip;
    }

    /** What it took off the payment's value. */
    long value() {
        return amount - cashRounding;
    }

    public String reason() {
        return reason;
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public Optional<UUID> approverId() {
        return Optional.ofNullable(approverId);
    }

    public String givenBy() {
        return givenBy;
    }

    public String receiptNumber() {
        return receiptNumber;
    }

    /** The trading day on which it was given back. */
    public LocalDate businessDate() {
        return businessDate;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
