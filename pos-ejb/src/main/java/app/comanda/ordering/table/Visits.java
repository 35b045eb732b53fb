package app.comanda.ordering.table;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The visits to the outlets where this person may work. */
@Repository
@ApplicationScoped
public class Visits {

    @PersistenceContext
    EntityManager entityManager;

    public void add(Visit visit) {
        entityManager.persist(visit);
        entityManager.flush();
    }

    public Optional<Visit> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Visit.class, id)).filter(Visits::mine);
    }

    /** @throws BusinessException {@code visit.unknown}, not found */
    public Visit get(UUID id) {
        return find(id).orElseThrow(() -> BusinessException.notFound("visit.unknown", "There is no such visit."));
    }

    /** For changing it: until the commit nobody orders at it, and it is as the others left it. */
    public Visit lock(UUID id) {
        Visit visit = get(id);
        entityManager.refresh(visit, LockModeType.PESSIMISTIC_WRITE);
        return visit;
    }

    /** Several, always in the order of their ids. */
    public List<Visit> lockAll(Collection<UUID> ids) {
        return ids.stream().distinct().sorted().map(this::lock).toList();
    }

    /** For ordering at it: others may do so too, but it does not close meanwhile. */
    public Visit keepOpen(UUID id) {
        Visit visit = get(id);
        entityManager.refresh(visit, LockModeType.PESSIMISTIC_READ);
        return visit;
    }

    /** Who sits there. */
    public Optional<Visit> at(UUID tableId) {
        return entityManager
                .createQuery("SELECT v FROM Visit v WHERE v.tableId = :table AND v.holdsTable = TRUE", Visit.class)
                .setParameter("table", tableId)
                .getResultStream()
                .findFirst();
    }

    boolean areAt(Collection<UUID> tableIds) {
        return !tableIds.isEmpty()
                && entityManager
                                .createQuery(
                                        "SELECT COUNT(v) FROM Visit v WHERE v.tableId IN :tables AND v.holdsTable = TRUE",
                                        Long.class)
                                .setParameter("tables", List.copyOf(tableIds))
                                .getSingleResult()
                        > 0;
    }

    /** Those who are here now, longest first. */
    public List<Visit> openIn(UUID outletId) {
        return entityManager
                .createQuery(
                        "SELECT v FROM Visit v WHERE v.outletId = :outlet AND v.closedAt IS NULL ORDER BY v.openedAt, v.id",
                        Visit.class)
                .setParameter("outlet", outletId)
                .getResultList();
    }

    /** The parties that joined this one and are still here. */
    public List<Visit> joinedTo(UUID visitId) {
        return entityManager
                .createQuery(
                        "SELECT v FROM Visit v WHERE v.mergedInto = :visit AND v.closedAt IS NULL ORDER BY v.id",
                        Visit.class)
                .setParameter("visit", visitId)
                .getResultList();
    }

    private static boolean mine(Visit visit) {
        return TenantContext.get().mayWorkIn(visit.outletId());
    }
}
