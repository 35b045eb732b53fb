package app.comanda.tenancy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one door for work that concerns more than one tenant.
 *
 * <p>Every use is written down ({@code door_use}). Work on a tenant's rows still happens one tenant at a time, each in a
 * transaction of its own bound to that tenant; a door by itself shows the list of tenants and the few tables that name
 * it, nothing else. Call it outside a transaction; one that runs is suspended, for Payara gives a timer a transaction
 * whatever its method says, and that of the first tenant must not be continued for the second.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class AcrossTenants {

    private static final ThreadLocal<@Nullable Door> OPEN = new ThreadLocal<>();

    @EJB
    TenantList tenantList;

    @Inject
    DoorBook doorBook;

    static Optional<Door> openDoor() {
        return Optional.ofNullable(OPEN.get());
    }

    /**
     * Opens the door for a piece of work that starts transactions of its own.
     *
     * @param reason for people: what is being done and for whom
     */
    public <T> T through(Door door, String reason, Supplier<T> work) {
        doorBook.note(door, reason);
        return opened(door, work);
    }

    /** The ids of all tenants of all chains, whatever their status. */
    public List<UUID> allTenants(Door door, String reason) {
        return through(door, reason, tenantList::ids);
    }

    /** Does the work once for every tenant, in that tenant's name; suspended tenants too. */
    public void forEach(Door door, String reason, Runnable work) {
        for (UUID tenant : allTenants(door, reason)) {
            forTenant(tenant, door, work);
        }
    }

    private void forTenant(UUID tenant, Door door, Runnable work) {
        TenantContext.system(tenant, door.key(), UUID.randomUUID().toString())
                .run(() -> opened(door, () -> {
                    work.run();
                    return true;
                }));
    }

    private static <T> T opened(Door door, Supplier<T> work) {
        Door before = OPEN.get();
        OPEN.set(door);
        try {
            return work.get();
        } finally {
            if (before == null) {
                OPEN.remove();
            } else {
                OPEN.set(before);
            }
        }
    }
}
