package app.comanda.ordering.table;

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

/** The plans and tables of the outlets where this person may work. */
@Repository
@ApplicationScoped
public class FloorPlans {

    @PersistenceContext
    EntityManager entityManager;

    void add(FloorPlan plan) {
        entityManager.persist(plan);
    }

    void remove(FloorPlan plan) {
        entityManager.flush();
        entityManager.remove(plan);
    }

    void flush() {
        entityManager.flush();
    }

    /** @throws BusinessException {@code floor-plan.unknown}, not found */
    FloorPlan get(UUID id) {
        return Optional.ofNullable(entityManager.find(FloorPlan.class, id))
                .filter(plan -> TenantContext.get().mayWorkIn(plan.outletId()))
                .orElseThrow(() -> BusinessException.notFound("floor-plan.unknown", "There is no such floor plan."));
    }

    /** For changing it; also when only its tables change. */
    FloorPlan lock(UUID id) {
        FloorPlan plan = get(id);
        entityManager.lock(plan, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return plan;
    }

    /** In the order in which they are shown. */
    public List<FloorPlan> of(UUID outletId) {
        return entityManager
                .createQuery(
                        "SELECT p FROM FloorPlan p WHERE p.outletId = :outlet ORDER BY p.position, p.name",
                        FloorPlan.class)
                .setParameter("outlet", outletId)
                .getResultList();
    }

    /** All in use. */
    List<DiningTable> tablesOf(UUID outletId) {
        return entityManager
                .createQuery(
                        "SELECT t FROM DiningTable t WHERE t.outletId = :outlet AND t.active = TRUE", DiningTable.class)
                .setParameter("outlet", outletId)
                .getResultList();
    }

    /**
     * A table where a party can be seated; until the commit nobody takes it away.
     *
     * @throws BusinessException {@code table.unknown} at {@code tableId}
     */
    public DiningTable table(UUID id) {
        return Optional.ofNullable(entityManager.find(DiningTable.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(table -> table.isActive() && TenantContext.get().mayWorkIn(table.outletId()))
                .orElseThrow(() -> BusinessException.invalid("table.unknown", "tableId", "There is no such table."));
    }

    /** So many chairs stand at a table, also at one that was put away; 0 for none that is known. */
    public int seatsAt(UUID tableId) {
        DiningTable table = entityManager.find(DiningTable.class, tableId);
        return table == null ? 0 : table.details().seats();
    }
}
