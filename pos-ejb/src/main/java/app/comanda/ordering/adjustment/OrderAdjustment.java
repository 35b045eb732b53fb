package app.comanda.ordering.adjustment;

import app.comanda.ordering.Order;
import app.comanda.staff.approval.Deed;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something taken off an order's bill: what, how much, why, by whom, and who approved it. */
@Entity
@Table(name = "order_adjustment")
@IdClass(AdjustmentKey.class)
public class OrderAdjustment extends TenantOwned {

    /** What was done. */
    public enum Kind {
        /** A line off the bill that the kitchen never heard of: a slip of the finger, so nobody need approve. */
        VOID_UNSENT(null),
        VOID_SENT(Deed.VOID_SENT),
        COMP(Deed.COMP),
        LINE_DISCOUNT(Deed.LINE_DISCOUNT),
        ORDER_DISCOUNT(Deed.ORDER_DISCOUNT),
        CHARGE_REMOVED(Deed.CHARGE_REMOVED);

        private final @Nullable Deed deed;

        Kind(@Nullable Deed deed) {
            this.deed = deed;
        }

        /** What somebody may have to approve. */
        Optional<Deed> deed() {
            return Optional.ofNullable(deed);
        }
    }

    @Id
    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "outlet_id")
    private UUID outletId;

    @Column(name = "line_id")
    private @Nullable UUID lineId;

    @Column(name = "subject_id")
    private UUID subjectId;

    private String subject;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable BigDecimal quantity;

    private String currency;

    private long amount;

    @Column(name = "reason_id")
    private @Nullable UUID reasonId;

    private @Nullable String reason;

    private @Nullable String note;

    @Column(name = "staff_id")
    private @Nullable UUID staffId;

    private String actor;

    @Column(name = "approver_id")
    private @Nullable UUID approverId;

    @Column(name = "business_date")
    private LocalDate businessDate;

    private Instant at;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @Version
    private long version;

    /** For JPA. */
    protected OrderAdjustment() {}

    OrderAdjustment(Order order, Taken taken, Grounds grounds, @Nullable UUID approverId, Instant at) {
        super(newId());
        TenantContext by = TenantContext.get();
        this.orderId = order.id();
        this.outletId = order.outletId();
        this.currency = order.currency();
        this.businessDate = order.origin().businessDate();
        this.kind = taken.kind();
        this.lineId = taken.lineId();
        this.subjectId = taken.subjectId();
        this.subject = taken.subject();
        this.quantity = taken.quantity();
        this.amount = taken.amount();
        this.reasonId = grounds.reasonId();
        this.reason = grounds.reason();
        this.note = grounds.note();
        this.staffId = by.staffId();
        this.actor = by.actor();
        this.approverId = approverId;
        this.at = at;
    }

    /** The discount was removed, or the charge put back. */
    void withdraw(Instant now) {
        withdrawnAt = now;
        withdrawnBy = TenantContext.get().actor();
    }

    public UUID orderId() {
        return orderId;
    }

    public Kind kind() {
        return kind;
    }

    public Optional<UUID> lineId() {
        return Optional.ofNullable(lineId);
    }

    /** The row of the voided line, the discount or the charge. */
    public UUID subjectId() {
        return subjectId;
    }

    /** The name of the line or of the charge, or the order's number. */
    public String subject() {
        return subject;
    }

    /** Of a void: how much was taken off. */
    public Optional<BigDecimal> quantity() {
        return Optional.ofNullable(quantity);
    }

    public String currency() {
        return currency;
    }

    /** What it took off the total when it was done, minor units. */
    public long amount() {
        return amount;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public Optional<UUID> staffId() {
        return Optional.ofNullable(staffId);
    }

    /** The user name of who did it. */
    public String actor() {
        return actor;
    }

    /** Empty when the role was enough. */
    public Optional<UUID> approverId() {
        return Optional.ofNullable(approverId);
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    public Instant at() {
        return at;
    }

    /** When it was taken back: then it takes nothing off any more. */
    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    public Optional<String> withdrawnBy() {
        return Optional.ofNullable(withdrawnBy);
    }
}
