package app.comanda.guest;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a ledger; never changed. Amounts in minor units. */
@MappedSuperclass
public abstract class LedgerEntry extends TenantOwned {

    private long amount;

    private long balance;

    @Column(name = "outlet_id")
    private @Nullable UUID outletId;

    @Column(name = "order_id")
    private @Nullable UUID orderId;

    @Column(name = "movement_id")
    private @Nullable UUID movementId;

    private @Nullable String reason;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    /** For JPA. */
    protected LedgerEntry() {}

    protected LedgerEntry(long amount, long balance, Origin origin) {
        super(newId());
        this.amount = amount;
        this.balance = balance;
        this.outletId = origin.outletId();
        this.orderId = origin.orderId();
        this.movementId = origin.movementId();
        this.reason = origin.reason();
        this.madeBy = origin.madeBy();
        this.madeAt = origin.madeAt();
    }

    /** What it adds, or, negative, takes. */
    public long amount() {
        return amount;
    }

    /** The sum of the ledger up to it. */
    public long balance() {
        return balance;
    }

    public Optional<UUID> outletId() {
        return Optional.ofNullable(outletId);
    }

    /** The order that was paid or refunded. */
    public Optional<UUID> orderId() {
        return Optional.ofNullable(orderId);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
