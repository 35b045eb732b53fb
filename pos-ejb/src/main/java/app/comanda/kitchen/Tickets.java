package app.comanda.kitchen;

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

/** The tenant's kitchen tickets. */
@Repository
@ApplicationScoped
public class Tickets {

    private static final int MOST_ON_A_SCREEN = 500;

    @PersistenceContext
    EntityManager entityManager;

    void add(Ticket ticket) {
        entityManager.persist(ticket);
    }

    /** Without the ticket itself: orders are locked before tickets. */
    UUID orderOf(UUID id) {
        return entityManager
                .createQuery("SELECT t.orderId FROM Ticket t WHERE t.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(Tickets::unknown);
    }

    private static BusinessException unknown() {
        return BusinessException.notFound("ticket.unknown", "There is no such ticket.");
    }

    Ticket lock(UUID id) {
        return Optional.ofNullable(entityManager.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(ticket -> TenantContext.get().mayWorkIn(ticket.outletId()))
                .orElseThrow(Tickets::unknown);
    }

    /** Oldest first: what waits longest is cooked first. */
    List<Ticket> open(UUID outletId) {
        return entityManager
                .createQuery(
                        "SELECT t FROM Ticket t WHERE t.outletId = :outlet AND t.state IN :open ORDER BY t.id",
                        Ticket.class)
                .setParameter("outlet", outletId)
                .setParameter("open", List.of(Ticket.State.NEW, Ticket.State.COOKING, Ticket.State.READY))
                .setMaxResults(MOST_ON_A_SCREEN)
                .getResultList();
    }

    List<Ticket> ofOrder(UUID orderId) {
        return entityManager
                .createQuery("SELECT t FROM Ticket t WHERE t.orderId = :order ORDER BY t.id", Ticket.class)
                .setParameter("order", orderId)
                .getResultList();
    }
}
