package app.comanda.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenant's payments. */
@Repository
@ApplicationScoped
public class Payments {

    @PersistenceContext
    EntityManager entityManager;

    public void add(Payment payment, PaymentAttempt attempt) {
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

    public Optional<Payment> find(UUID orderId, UUID paymentId) {
        return Optional.ofNullable(entityManager.find(Payment.class, new PaymentKey(orderId, paymentId)));
    }

    /** @throws BusinessException {@code payment.unknown}, not found */
    public Payment get(UUID orderId, UUID paymentId) {
        return find(orderId, paymentId)
                .orElseThrow(() -> BusinessException.notFound("payment.unknown", "This order has no such payment."));
    }

    /** Oldest first; a payment has one, unless it was asked for anew. */
    public List<PaymentAttempt> attempts(Payment payment) {
        return entityManager
                .createQuery(
                        "SELECT a FROM PaymentAttempt a WHERE a.orderId = :order AND a.paymentId = :payment"
                                + " ORDER BY a.id",
                        PaymentAttempt.class)
                .setParameter("order", payment.orderId())
                .setParameter("payment", payment.id())
                .getResultList();
    }

    /** The one that the vendor was asked for last. */
    public PaymentAttempt attempt(Payment payment) {
        List<PaymentAttempt> attempts = attempts(payment);
        return attempts.get(attempts.size() - 1);
    }

    /** What a vendor called about, by our name for it or else by its own; empty when it is not ours. */
    public Optional<PaymentAttempt> called(UUID accountId, @Nullable UUID attemptId, @Nullable String reference) {
        return entityManager
                .createQuery(
                        "SELECT a FROM PaymentAttempt a WHERE a.accountId = :account AND "
                                + (attemptId == null ? "a.reference = :name" : "a.id = :name"),
                        PaymentAttempt.class)
                .setParameter("account", accountId)
                .setParameter("name", attemptId == null ? reference : attemptId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
