package app.comanda.payment.reconciliation;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finding of a day, until a person says why it is right. Amounts in minor units, below 0 for refunds. */
@Entity
@Table(name = "reconciliation_difference")
public class Difference extends TenantOwned {

    @Column(name = "reconciliation_id")
    private UUID reconciliationId;

    @Enumerated(EnumType.STRING)
    private Finding.Kind kind;

    @Column(name = "order_id")
    private @Nullable UUID orderId;

    @Column(name = "payment_id")
    private @Nullable UUID paymentId;

    private @Nullable String reference;

    private @Nullable Long ours;

    @Column(name = "our_currency")
    private @Nullable String ourCurrency;

    private @Nullable Long theirs;

    @Column(name = "their_currency")
    private @Nullable String theirCurrency;

    private Instant at;

    private @Nullable String note;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Version
    private long version;

    /** For JPA. */
    protected Difference() {}

    Difference(UUID reconciliationId, Finding finding) {
        super(newId());
        this.reconciliationId = reconciliationId;
        this.kind = finding.kind();
        this.orderId = finding.orderId();
        this.paymentId = finding.paymentId();
        this.reference = finding.reference();
        this.ours = finding.ours();
        this.ourCurrency = finding.ourCurrency();
        this.theirs = finding.theirs();
        this.theirCurrency = finding.theirCurrency();
        this.at = finding.at();
    }

    /** Whether it tells of the same, so that what a person said of it holds still. */
    boolean is(Finding finding) {
        return new Finding(kind, orderId, paymentId, reference, ours, ourCurrency, theirs, theirCurrency, finding.at())
                .equals(finding);
    }

    void settle(String why, String by, Instant moment) {
        note = why;
        settledBy = by;
        settledAt = moment;
    }

    public UUID reconciliationId() {
        return reconciliationId;
    }

    public String kind() {
        return kind.name();
    }

    public Optional<UUID> orderId() {
        return Optional.ofNullable(orderId);
    }

    public Optional<UUID> paymentId() {
        return Optional.ofNullable(paymentId);
    }

    /** The vendor's name for it. */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /** Empty where we believe that nothing moved. */
    public Optional<Long> ours() {
        return Optional.ofNullable(ours);
    }

    public Optional<String> ourCurrency() {
        return Optional.ofNullable(ourCurrency);
    }

    /** Empty where the vendor has nothing. */
    public Optional<Long> theirs() {
        return Optional.ofNullable(theirs);
    }

    public Optional<String> theirCurrency() {
        return Optional.ofNullable(theirCurrency);
    }

    public Instant at() {
        return at;
    }

    /** Why it is right as it is. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public Optional<String> settledBy() {
        return Optional.ofNullable(settledBy);
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }
}
