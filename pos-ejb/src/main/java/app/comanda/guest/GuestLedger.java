package app.comanda.guest;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A card or an account of a guest: the sum of its entries in one currency. Somebody in charge can block it. */
@MappedSuperclass
public abstract class GuestLedger extends TenantOwned {

    private String currency;

    @Column(name = "blocked_at")
    private @Nullable Instant blockedAt;

    @Version
    private long version;

    /** For JPA. */
    protected GuestLedger() {}

    protected GuestLedger(String currency) {
        super(newId());
        this.currency = currency;
    }

    /** As people tell it from others. */
    protected abstract String called();

    /** Of its entries, in minor units. */
    protected abstract long sum();

    public void block(Instant at) {
        if (blockedAt == null) {
            blockedAt = at;
        }
    }

    public void unblock() {
        blockedAt = null;
    }

    public boolean isBlocked() {
        return blockedAt != null;
    }

    public String currency() {
        return currency;
    }

    public long version() {
        return version;
    }
}
