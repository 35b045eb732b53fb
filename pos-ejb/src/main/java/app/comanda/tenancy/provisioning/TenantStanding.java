package app.comanda.tenancy.provisioning;

import app.comanda.tenancy.AccessEnded;
import app.comanda.tenancy.TenancyDeed;
import app.comanda.tenancy.Tenant;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.Tenants;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The transactions of {@link TenantHalting}, and the chain's list of tenants. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TenantStanding {

    /** Long enough for a regretted click to be noticed, and for the books to be fetched. */
    static final Duration GRACE = Duration.ofDays(30);

    @Inject
    Tenants tenants;

    @Inject
    Clock clock;

    @Inject
    Event<TenancyDeed> deeds;

    @Inject
    Event<AccessEnded> access;

    public List<Tenant> all() {
        return tenants.all();
    }

    public Tenant get(UUID id) {
        return tenants.get(id);
    }

    public Optional<Tenant> find(UUID id) {
        return tenants.find(id);
    }

    /** @param reason for the audit log */
    public void suspend(@Nullable String reason) {
        change("tenant.suspended", reason, Tenant::suspend);
        access.fire(new AccessEnded(TenantContext.get().tenant()));
    }

    public void resume() {
        change("tenant.resumed", null, Tenant::resume);
    }

    public void planDeletion() {
        change(
                "tenant.deletion-planned",
                null,
                tenant -> tenant.planDeletion(clock.instant().plus(GRACE)));
        access.fire(new AccessEnded(TenantContext.get().tenant()));
    }

    public void cancelDeletion() {
        change("tenant.deletion-cancelled", null, Tenant::cancelDeletion);
    }

    /** Through the door only. */
    public List<UUID> dueForDeletion() {
        return tenants.dueForDeletion(clock.instant());
    }

    private void change(String action, @Nullable String reason, Consumer<Tenant> to) {
        Tenant tenant = tenants.get(TenantContext.get().tenant());
        String before = tenant.status().name();
        to.accept(tenant);
        String after = tenant.status().name() + (reason == null ? "" : ": " + reason);
        deeds.fire(new TenancyDeed(action, "tenant", tenant.id(), before, after));
    }
}
