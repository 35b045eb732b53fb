package app.comanda.ordering.adjustment;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was taken off the tenant's bills. */
@Repository
@ApplicationScoped
public class OrderAdjustments {

    @PersistenceContext
    EntityManager entityManager;

    void add(OrderAdjustment adjustment) {
        entityManager.persist(adjustment);
    }

    /** In the order they were done. */
    public List<OrderAdjustment> of(UUID orderId) {
        return entityManager
                .createQuery(
                        "SELECT a FROM OrderAdjustment a WHERE a.orderId = :order ORDER BY a.id", OrderAdjustment.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    /** @param subjectId the discount or the charge */
    Optional<OrderAdjustment> ofSubject(UUID orderId, UUID subjectId) {
        return of(orderId).stream()
                .filter(adjustment -> adjustment.subjectId().equals(subjectId)
                        && adjustment.withdrawnAt().isEmpty())
                .findFirst();
    }
}
