package app.comanda.staff.clock;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenant's time clock, in the outlets where this person may work. */
@Repository
@ApplicationScoped
public class ClockEntries {

    @PersistenceContext
    EntityManager entityManager;

    /** At once, so that a second open entry of a person is refused here. */
    void add(ClockEntry entry) {
        entityManager.persist(entry);
        entityManager.flush();
    }

    Optional<ClockEntry> findOpen(UUID employeeId) {
        return entityManager
                .createQuery(
                        "SELECT e FROM ClockEntry e WHERE e.employeeId = :employee AND e.endedAt IS NULL",
                        ClockEntry.class)
                .setParameter("employee", employeeId)
                .getResultStream()
                .findFirst();
    }

    /** @throws BusinessException {@code clock.unknown}, not found */
    ClockEntry lock(UUID id) {
        return Optional.ofNullable(entityManager.find(ClockEntry.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(entry -> TenantContext.get().mayWorkIn(entry.outletId()))
                .orElseThrow(() -> BusinessException.notFound("clock.unknown", "There is no such entry."));
    }

    /** Both days included, in the order of time. */
    public List<ClockEntry> of(UUID outletId, LocalDate first, LocalDate last) {
        return entityManager
                .createQuery(
                        "SELECT e FROM ClockEntry e WHERE e.outletId = :outlet"
                                + " AND e.businessDate BETWEEN :first AND :last ORDER BY e.beganAt, e.id",
                        ClockEntry.class)
                .setParameter("outlet", outletId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    boolean overlaps(UUID employeeId, Instant from, Instant until, @Nullable UUID except) {
        return entityManager
                .createQuery(
                        "SELECT e.id FROM ClockEntry e WHERE e.employeeId = :employee AND e.beganAt < :until"
                                + " AND (e.endedAt IS NULL OR e.endedAt > :from)",
                        UUID.class)
                .setParameter("employee", employeeId)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultStream()
                .anyMatch(id -> !id.equals(except));
    }
}
