package app.comanda.payment;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The tenant's payments. */
@Repository
@ApplicationScoped
public class Payments {

    @PersistenceContext
    EntityManager entityManager;

    void add(Payment payment, PaymentAttempt attempt) {
        entityManager.persist(payment);
        entityManager.persist(attempt);
    }

    /** Oldest first. */
    public List<Payment> of(UUID orderId) {
        return entityManager
                .createQuery("SELECT p FROM Payment p WHERE p.orderId = :order ORDER BY p.id", Payment.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    /** The attempt that moved the money of a payment that succeeded. */
    public AttemptReference succeededAttempt(Payment payment) {
        return entityManager
                .createQuery(
                        "SELECT a FROM PaymentAttempt a WHERE a.orderId = :order AND a.paymentId = :payment"
                                + " AND a.state = :state",
                        PaymentAttempt.class)
                .setParameter("order", payment.orderId())
                .setParameter("payment", payment.id())
                .setParameter("state", PaymentAttempt.State.SUCCEEDED)
                .getSingleResult()
                .reference(payment);
    }
}
