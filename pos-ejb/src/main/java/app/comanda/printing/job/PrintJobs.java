package app.comanda.printing.job;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import app.comanda.printing.job.PrintJob.State;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tenant's print jobs. Their keys are in the order in which they were asked for. */
@Repository
@ApplicationScoped
public class PrintJobs {

    private static final int MOST_AT_ONCE = 500;

    @PersistenceContext
    EntityManager entityManager;

    void add(PrintJob job) {
        entityManager.persist(job);
    }

    /** @throws BusinessException {@code print-job.unknown}, not found */
    public PrintJob get(UUID id) {
        return mine(Optional.ofNullable(entityManager.find(PrintJob.class, id)));
    }

    public PrintJob lock(UUID id) {
        return mine(Optional.ofNullable(entityManager.find(PrintJob.class, id, LockModeType.PESSIMISTIC_WRITE)));
    }

    private static PrintJob mine(Optional<PrintJob> job) {
        return job.filter(found -> TenantContext.get().mayWorkIn(found.outletId()))
                .orElseThrow(() -> BusinessException.notFound("print-job.unknown", "There is no such print job."));
    }

    /** Newest first. */
    List<PrintJob> latest(UUID outletId, Collection<State> states, int atMost) {
        return entityManager
                .createQuery(
                        "SELECT j FROM PrintJob j WHERE j.outletId = :outlet AND j.state IN :states ORDER BY j.id DESC",
                        PrintJob.class)
                .setParameter("outlet", outletId)
                .setParameter("states", states)
                .setMaxResults(atMost)
                .getResultList();
    }

    public List<PrintJob> waitingFor(UUID printerId) {
        return entityManager
                .createQuery(
                        "SELECT j FROM PrintJob j WHERE j.printerId = :printer AND j.state = :waiting", PrintJob.class)
                .setParameter("printer", printerId)
                .setParameter("waiting", State.WAITING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** On loan in this outlet; locked, as all below. */
    public List<PrintJob> taken(UUID outletId) {
        return entityManager
                .createQuery(
                        "SELECT j FROM PrintJob j WHERE j.outletId = :outlet AND j.state = :taken ORDER BY j.id",
                        PrintJob.class)
                .setParameter("outlet", outletId)
                .setParameter("taken", State.TAKEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Oldest first. */
    public List<PrintJob> due(UUID outletId, Instant now, int atMost) {
        return entityManager
                .createQuery(
                        "SELECT j FROM PrintJob j WHERE j.outletId = :outlet AND j.state = :waiting AND j.dueAt <= :now"
                                + " ORDER BY j.id",
                        PrintJob.class)
                .setParameter("outlet", outletId)
                .setParameter("waiting", State.WAITING)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    public List<PrintJob> staleOnes(UUID outletId, Instant now) {
        return entityManager
                .createQuery(
                        "SELECT j FROM PrintJob j WHERE j.outletId = :outlet AND j.state = :waiting"
                                + " AND j.createdAt < :stale ORDER BY j.id",
                        PrintJob.class)
                .setParameter("outlet", outletId)
                .setParameter("waiting", State.WAITING)
                .setParameter("stale", now.minus(PrintJob.STALE))
                .setMaxResults(MOST_AT_ONCE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whether a drawer was opened, or will be, for what was paid of this order. */
    boolean openedDrawerFor(UUID orderId) {
        return !entityManager
                .createQuery("SELECT j.id FROM PrintJob j WHERE j.orderId = :order AND j.kind = :drawer", UUID.class)
                .setParameter("order", orderId)
                .setParameter("drawer", JobKind.DRAWER)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** By printer. */
    Map<UUID, Long> count(UUID outletId, Collection<State> states) {
        return entityManager
                .createQuery(
                        "SELECT j.printerId, COUNT(j) FROM PrintJob j WHERE j.outletId = :outlet AND j.state IN :states"
                                + " GROUP BY j.printerId",
                        Object[].class)
                .setParameter("outlet", outletId)
                .setParameter("states", states)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    int removeUntouchedSince(Instant before) {
        return entityManager
                .createQuery("DELETE FROM PrintJob j WHERE j.changedAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
