package app.comanda.notification.hook;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Lately;
import app.comanda.kernel.Repository;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's webhooks. */
@Repository
@ApplicationScoped
public class Hooks {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    private final Lately<UUID> tenantsWithHooks = new Lately<>();

    void add(Hook hook) {
        entityManager.persist(hook);
        tenantsWithHooks.note(TenantContext.get().tenant(), clock.instant());
        entityManager.flush();
    }

    /** So that the version that is answered is the one that is stored. */
    void flush() {
        entityManager.flush();
    }

    void remove(Hook hook) {
        entityManager.remove(hook);
    }

    /** By name. */
    List<Hook> all() {
        return entityManager
                .createQuery("SELECT h FROM Hook h ORDER BY h.name, h.id", Hook.class)
                .getResultList();
    }

    /** Whether the tenant has any; of one that another node added in the last second it may not know. */
    boolean any() {
        return tenantsWithHooks.is(
                TenantContext.get().tenant(),
                clock.instant(),
                tenant -> !entityManager
                        .createQuery("SELECT h.id FROM Hook h", UUID.class)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty());
    }

    Optional<Hook> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Hook.class, id));
    }

    /** @throws BusinessException {@code hook.unknown}, not found */
    Hook get(UUID id) {
        return find(id).orElseThrow(() -> BusinessException.notFound("hook.unknown", "There is no such webhook."));
    }

    Hook lock(UUID id) {
        Hook hook = get(id);
        entityManager.lock(hook, LockModeType.PESSIMISTIC_WRITE);
        return hook;
    }
}
