package app.comanda.payment.refund;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import app.comanda.payment.PaymentKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's refunds. Whoever adds one has locked the order. */
@Repository
@ApplicationScoped
public class Refunds {

    @PersistenceContext
    EntityManager entityManager;

    void add(List<Refund> refunds, List<RefundLine> lines) {
        refunds.forEach(entityManager::persist);
        lines.forEach(entityManager::persist);
    }

    /** Oldest first. */
    public List<Refund> of(UUID orderId) {
        return entityManager
                .createQuery("SELECT r FROM Refund r WHERE r.orderId = :order ORDER BY r.id", Refund.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    /** Oldest first. */
    public List<RefundLine> linesOf(UUID orderId) {
        return entityManager
                .createQuery("SELECT l FROM RefundLine l WHERE l.orderId = :order ORDER BY l.id", RefundLine.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    /** @throws BusinessException {@code refund.unknown}, not found */
    public Refund get(UUID orderId, UUID refundId) {
        return Optional.ofNullable(entityManager.find(Refund.class, new PaymentKey(orderId, refundId)))
                .orElseThrow(() -> BusinessException.notFound("refund.unknown", "This order has no such refund."));
    }
}
