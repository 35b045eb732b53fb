package app.comanda.payment;

import app.comanda.ordering.Order;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

/** Money given for an order by one method. Amounts in minor units. */
@Entity
@Table(name = "payment")
@IdClass(PaymentKey.class)
public class Payment extends TenantOwned {

    /** UNKNOWN: asked for, no answer; only a check settles it. */
    public enum State {
        PENDING,
        SUCCEEDED,
        FAILED,
        UNKNOWN,
        CANCELLED,
        /** The money came though the bill took none any more; it goes back to the guest. */
        SURPLUS,
        RETURNED;

        /** Whether its money may still come. */
        public boolean isOpen() {
            return this == PENDING || this == UNKNOWN;
        }
    }

    @Id
    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "outlet_id")
    private UUID outletId;

    @Column(name = "terminal_id")
    private @Nullable UUID terminalId;

    @Column(name = "staff_id")
    private @Nullable UUID staffId;

    @Column(name = "shift_id")
    private @Nullable UUID shiftId;

    private String method;

    @Enumerated(EnumType.STRING)
    private State state;

    private String currency;

    private long amount;

    @Column(name = "cash_rounding")
    private long cashRounding;

    @Column(name = "part_id")
    private @Nullable UUID partId;

    private long tip;

    private long refunded;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Embedded
    private Fees fees = new Fees();

    @Embedded
    private @Nullable VendorWord word;

    private @Nullable Long tendered;

    @Column(name = "change_given")
    private @Nullable Long changeGiven;

    @Column(name = "business_date")
    private LocalDate businessDate;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** For JPA. */
    protected Payment() {}

    public Payment(Order order, @Nullable UUID partId, String method, Sum sum, TenantContext by, Instant at) {
        this(newId(), order, partId, method, sum, by, at);
    }

    /** With a key that a device chose. */
    Payment(UUID id, Order order, @Nullable UUID partId, String method, Sum sum, TenantContext by, Instant at) {
        super(id);
        this.orderId = order.id();
        this.outletId = order.outletId();
        this.terminalId = by.terminalId();
        this.staffId = by.staffId();
        this.method = method;
        this.state = State.PENDING;
        this.currency = order.currency();
        this.partId = partId;
        this.amount = sum.amount();
        this.cashRounding = sum.rounding();
        this.tip = sum.tip();
        this.businessDate = order.origin().businessDate();
        this.createdAt = at;
    }

    /** Books money that went back; at most the amount less what went back before. */
    public void giveBack(long back) {
        if (back < 0 || back > amount - refunded) {
            throw new IllegalArgumentException("Only " + (amount - refunded) + " can go back, not " + back);
        }
        refunded += back;
    }

    /** What of the surcharge goes back with so much of the amount, in multiples of a coin; all of it in the end. */
    public long surchargeOf(long back, long coin) {
        return fees.surchargeOf(refunded + back, amount, coin) - fees.surchargeOf(refunded, amount, coin);
    }

    /** Goes through the drawer of that shift. */
    public void goesThrough(@Nullable UUID shift) {
        shiftId = shift;
    }

    /** Goes through an account with a vendor, at these prices. */
    public void goesBy(UUID account, long surcharge, long platformFee) {
        this.accountId = account;
        this.fees = new Fees(surcharge, platformFee);
    }

    /** The guest must act first. */
    public void waitFor(GatewayAnswer.Pending answer) {
        state = State.PENDING;
        word = word().waiting(answer);
    }

    public void loseSight() {
        state = State.UNKNOWN;
    }

    /** No money will come. @param outcome FAILED or CANCELLED */
    public void end(State outcome, GatewayAnswer.Declined answer) {
        state = outcome;
        word = word().refusing(answer);
    }

    /** The money came, and no bill takes it. */
    public void becomeSurplus() {
        state = State.SURPLUS;
        word = word().settled();
    }

    /** The vendor does not give the surplus back. */
    public void keptBy(GatewayAnswer.Declined answer) {
        word = word().refusing(answer);
    }

    /** All of the surplus went back. */
    public void returned() {
        state = State.RETURNED;
        word = word().settled();
    }

    /** The guest got the surplus though the vendor did not give it back. @param how e.g. in cash */
    public void returnedByHand(String how) {
        state = State.RETURNED;
        word = word().handedBack(how);
    }

    /** Whether a surplus is on its way back that the vendor does not want to give. */
    public boolean isKept() {
        return state == State.SURPLUS && word().refusalCode().isPresent();
    }

    public void succeed(GatewayAnswer.Approved answer) {
        state = State.SUCCEEDED;
        word = word == null ? null : word.done();
        // a surcharge is no part of the amount
        tendered = answer.tendered() - fees.surcharge();
        changeGiven = answer.change();
        if (answer.fee() > 0) {
            fees.vendorKept(answer.fee());
        }
    }

    public UUID orderId() {
        return orderId;
    }

    public UUID outletId() {
        return outletId;
    }

    /** Where it was taken; empty away from a terminal. */
    public Optional<UUID> terminalId() {
        return Optional.ofNullable(terminalId);
    }

    /** Of the drawer that it went through; empty away from a terminal and where no shift was open. */
    public Optional<UUID> shiftId() {
        return Optional.ofNullable(shiftId);
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

    /** The part of a split bill that it pays. */
    public Optional<UUID> partId() {
        return Optional.ofNullable(partId);
    }

    /** What settles the order, rounding to coins included. */
    public long amount() {
        return amount;
    }

    /** What it takes off the bill, before any rounding to coins. */
    public long value() {
        return amount - cashRounding;
    }

    /** What rounding to coins added or, negative, took off: those of the drawer, or of a vendor's rail. */
    public long cashRounding() {
        return cashRounding;
    }

    /** What of the amount the guest gave on top. */
    public long tip() {
        return tip;
    }

    /** What of the amount went back. */
    public long refunded() {
        return refunded;
    }

    public Optional<Long> tendered() {
        return Optional.ofNullable(tendered);
    }

    public Optional<Long> change() {
        return Optional.ofNullable(changeGiven);
    }

    /** The vendor's account that it goes through; empty for cash and the like. */
    public Optional<UUID> accountId() {
        return Optional.ofNullable(accountId);
    }

    public Fees fees() {
        return fees;
    }

    /** What the guest is asked for: the amount, and what the vendor's fee adds to it. */
    public long asked() {
        return amount + fees.surcharge();
    }

    /** What its vendor said last. */
    public VendorWord word() {
        return word == null ? VendorWord.NONE : word;
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
