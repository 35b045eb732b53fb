package app.comanda.payment.tab;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Lately;
import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's tabs. */
@Repository
@ApplicationScoped
public class Tabs {

    private static final List<Tab.State> ALIVE = List.of(Tab.State.ASKED, Tab.State.OPEN, Tab.State.CAPTURING);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    private final Lately<UUID> outletsWithTabs = new Lately<>();

    void add(Tab tab) {
        entityManager.persist(tab);
        outletsWithTabs.note(tab.outletId(), clock.instant());
    }

    /** @throws BusinessException {@code tab.unknown}, not found */
    Tab get(UUID orderId, UUID id) {
        return Optional.ofNullable(entityManager.find(Tab.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(tab -> tab.orderId().equals(orderId))
                .orElseThrow(() -> BusinessException.notFound("tab.unknown", "This order has no such tab."));
    }

    /** To be looked at; oldest first. */
    List<Tab> of(UUID orderId) {
        return seen(entityManager
                .createQuery("SELECT t FROM Tab t WHERE t.orderId = :order ORDER BY t.id", Tab.class)
                .setParameter("order", orderId)
                .getResultList());
    }

    /** Those that hold something, or may, to be looked at; oldest first. */
    List<Tab> aliveAt(UUID outletId) {
        return seen(entityManager
                .createQuery(
                        "SELECT t FROM Tab t WHERE t.outletId = :outlet AND t.state IN :alive ORDER BY t.id", Tab.class)
                .setParameter("outlet", outletId)
                .setParameter("alive", ALIVE)
                .getResultList());
    }

    /** Nothing is locked, and nothing of them is written: whoever reads is in nobody's way who takes one this moment. */
    private List<Tab> seen(List<Tab> found) {
        found.forEach(entityManager::detach);
        return found;
    }

    /** Whether there are such; of one that another node opened in the last second it may not know. */
    boolean anyAliveAt(UUID outletId) {
        return outletsWithTabs.is(outletId, clock.instant(), this::hasAlive);
    }

    private boolean hasAlive(UUID outletId) {
        return !entityManager
                .createQuery("SELECT t.id FROM Tab t WHERE t.outletId = :outlet AND t.state IN :alive", UUID.class)
                .setParameter("outlet", outletId)
                .setParameter("alive", ALIVE)
                .setMaxResults(1)
                .setFlushMode(FlushModeType.COMMIT) // asked amid the writing of an order
                .getResultList()
                .isEmpty();
    }

    /** The one that a vendor called about. */
    Optional<Tab> called(UUID accountId, UUID id) {
        return Optional.ofNullable(entityManager.find(Tab.class, id))
                .filter(tab -> tab.accountId().equals(accountId));
    }
}
