package app.comanda.sync;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's conflicts, in the outlets where this person may work. */
@Repository
@ApplicationScoped
public class SyncConflicts {

    @PersistenceContext
    EntityManager entityManager;

    void add(SyncConflict conflict) {
        entityManager.persist(conflict);
    }

    /** @throws BusinessException {@code sync.conflict-unknown}, not found */
    SyncConflict lock(UUID id) {
        return Optional.ofNullable(entityManager.find(SyncConflict.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(conflict -> TenantContext.get().mayWorkIn(conflict.outletId()))
                .orElseThrow(() -> BusinessException.notFound("sync.conflict-unknown", "There is no such conflict."));
    }

    /** Those that nobody has settled, newest first. */
    List<SyncConflict> open(UUID outletId, int most) {
        return list(outletId, "IS NULL", most);
    }

    /** Newest first. */
    List<SyncConflict> settled(UUID outletId, int most) {
        return list(outletId, "IS NOT NULL", most);
    }

    private List<SyncConflict> list(UUID outletId, String settlement, int most) {
        return entityManager
                .createQuery(
                        "SELECT c FROM SyncConflict c WHERE c.outletId = :outlet AND c.settlement " + settlement
                                + " ORDER BY c.id DESC",
                        SyncConflict.class)
                .setParameter("outlet", outletId)
                .setMaxResults(most)
                .getResultList();
    }

    long openOf(UUID terminalId) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(c) FROM SyncConflict c WHERE c.terminalId = :terminal AND c.settlement IS NULL",
                        Long.class)
                .setParameter("terminal", terminalId)
                .getSingleResult();
    }
}
