package app.comanda.payment.reconciliation;

import app.comanda.kernel.Ids;
import app.comanda.kernel.Repository;
import app.comanda.payment.Payment;
import app.comanda.payment.PaymentAttempt;
import app.comanda.payment.VendorEntry;
import app.comanda.payment.refund.Refund;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What we believe to have moved through an account. Keys tell when something was made. */
@Repository
@ApplicationScoped
public class OwnBooks {

    @PersistenceContext
    EntityManager entityManager;

    /** What was begun in that time, whatever became of it. */
    List<Ours> between(UUID accountId, Instant from, Instant until) {
        List<Ours> ours = new ArrayList<>();
        for (Object[] row : entityManager
                .createQuery(
                        "SELECT a, p FROM PaymentAttempt a, Payment p WHERE p.orderId = a.orderId"
                                + " AND p.id = a.paymentId AND a.accountId = :account AND a.id >= :from AND a.id < :until",
                        Object[].class)
                .setParameter("account", accountId)
                .setParameter("from", Ids.at(from))
                .setParameter("until", Ids.at(until))
                .getResultList()) {
            PaymentAttempt attempt = (PaymentAttempt) row[0];
            Payment payment = (Payment) row[1];
            ours.add(payment(attempt, payment));
            surplus(attempt, payment).ifPresent(ours::add);
        }
        for (Object[] row : entityManager
                .createQuery(
                        "SELECT r, a FROM Refund r, PaymentAttempt a WHERE a.orderId = r.orderId"
                                + " AND a.paymentId = r.paymentId AND a.accountId = :account AND a.state = :moved"
                                + " AND r.id >= :from AND r.id < :until",
                        Object[].class)
                .setParameter("account", accountId)
                .setParameter("moved", PaymentAttempt.State.SUCCEEDED)
                .setParameter("from", Ids.at(from))
                .setParameter("until", Ids.at(until))
                .getResultList()) {
            ours.add(refund((Refund) row[0], (PaymentAttempt) row[1]));
        }
        return ours;
    }

    /** The numbers of orders, by their ids. */
    Map<UUID, String> numbers(Collection<UUID> orders) {
        Map<UUID, String> numbers = new HashMap<>();
        if (!orders.isEmpty()) {
            entityManager
                    .createQuery("SELECT o.id, o.number FROM Order o WHERE o.id IN :orders", Object[].class)
                    .setParameter("orders", orders)
                    .getResultList()
                    .forEach(row -> numbers.put((UUID) row[0], (String) row[1]));
        }
        return numbers;
    }

    private static Ours payment(PaymentAttempt attempt, Payment payment) {
        Ours.Standing standing = switch (attempt.state()) {
            case SUCCEEDED -> Ours.Standing.MOVED;
            case STARTED, PENDING, UNKNOWN -> Ours.Standing.OPEN;
            case DECLINED, CANCELLED -> Ours.Standing.OFF;
        };
        return new Ours(
                VendorEntry.Kind.PAYMENT,
                payment.orderId(),
                payment.id(),
                attempt.id(),
                attempt.id(),
                attempt.reference().orElse(null),
                null,
                payment.asked(),
                payment.currency(),
                attempt.settledAt().orElse(attempt.startedAt()),
                standing);
    }

    /** What no bill took goes back by the payment's own id, and without a refund. */
    private static Optional<Ours> surplus(PaymentAttempt attempt, Payment payment) {
        boolean returned = payment.state() == Payment.State.RETURNED;
        return returned || payment.state() == Payment.State.SURPLUS
                ? Optional.of(new Ours(
                        VendorEntry.Kind.REFUND,
                        payment.orderId(),
                        payment.id(),
                        payment.id(),
                        attempt.id(),
                        null,
                        attempt.reference().orElse(null),
                        -payment.asked(),
                        payment.currency(),
                        attempt.settledAt().orElse(attempt.startedAt()),
                        !returned
                                ? Ours.Standing.OPEN
                                : payment.word().isByHand() ? Ours.Standing.OFF : Ours.Standing.MOVED))
                : Optional.empty();
    }

    private static Ours refund(Refund refund, PaymentAttempt attempt) {
        Ours.Standing standing = switch (refund.state()) {
            case SUCCEEDED -> Ours.Standing.MOVED;
            case PENDING, UNKNOWN -> Ours.Standing.OPEN;
            case FAILED -> Ours.Standing.OFF;
        };
        return new Ours(
                VendorEntry.Kind.REFUND,
                refund.orderId(),
                refund.paymentId(),
                refund.id(),
                attempt.id(),
                refund.reference().orElse(null),
                attempt.reference().orElse(null),
                -refund.whole(),
                refund.currency(),
                refund.createdAt(),
                standing);
    }
}
