package app.comanda.payment.reconciliation;

import app.comanda.payment.VendorEntry;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the vendor said last of a payment, refund or payout. Amounts in minor units; written by {@link VendorMovements}. */
@Entity
@Table(name = "vendor_movement")
public class VendorMovement extends TenantOwned {

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private VendorEntry.Kind kind;

    private String reference;

    private long amount;

    private String currency;

    private long fee;

    private long net;

    private @Nullable String payout;

    private Instant at;

    @Column(name = "order_id")
    private @Nullable UUID orderId;

    @Column(name = "own_amount")
    private @Nullable Long ownAmount;

    /** For JPA. */
    protected VendorMovement() {}

    public UUID accountId() {
        return accountId;
    }

    public VendorEntry.Kind kind() {
        return kind;
    }

    public String reference() {
        return reference;
    }

    /** Above 0 for money to the restaurant, below for refunds and payouts. */
    public long amount() {
        return amount;
    }

    public String currency() {
        return currency;
    }

    /** What the vendor kept of it, without the platform's share. */
    public long fee() {
        return fee;
    }

    /** What of it reached, or left, the account's balance. */
    public long net() {
        return net;
    }

    /** The payout that it went to the bank with, where known. */
    public Optional<String> payout() {
        return Optional.ofNullable(payout);
    }

    public Instant at() {
        return at;
    }

    /** Of ours, where we know of it. */
    public Optional<UUID> orderId() {
        return Optional.ofNullable(orderId);
    }

    /** What our books have for it. */
    public Optional<Long> ownAmount() {
        return Optional.ofNullable(ownAmount);
    }
}
