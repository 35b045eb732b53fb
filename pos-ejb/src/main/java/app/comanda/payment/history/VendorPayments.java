package app.comanda.payment.history;

import app.comanda.kernel.Repository;
import app.comanda.payment.Payment;
import app.comanda.payment.refund.Refund;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The tenant's payments by vendors, with the numbers of their orders. */
@Repository
@ApplicationScoped
class VendorPayments {

    private static final String OF_VENDORS = " p.accountId IS NOT NULL";
    private static final String IN_DOUBT = " AND p.state IN :doubts";
    private static final String REFUSED = " AND EXISTS (SELECT r FROM Refund r WHERE r.orderId = p.orderId"
            + " AND r.paymentId = p.id AND r.state = :refused AND r.givenByHand IS NULL)";

    @PersistenceContext
    EntityManager entityManager;

    List<ListedPayment> list(PaymentFilter filter, int offset, int limit) {
        return listed(listing(filter), offset, limit);
    }

    long count(PaymentFilter filter) {
        return count(listing(filter));
    }

    /** Newest first, of each kind so many at most. */
    List<ListedPayment> needing(int limit) {
        return reasons().stream()
                .flatMap(reason -> listed(reason, 0, limit).stream())
                .sorted(Comparator.comparing(
                                (ListedPayment listed) -> listed.payment().createdAt())
                        .reversed())
                .toList();
    }

    long countNeeding() {
        return reasons().stream().mapToLong(this::count).sum();
    }

    /** A reason to look at payments; a payment has one at most, as only what succeeded is refunded. */
    private record Kind(String condition, Map<String, Object> parameters) {

        static Kind of(String condition, String parameter, Object value) {
            Map<String, Object> parameters = PaymentFilter.mine();
            String mine = PaymentFilter.conditions(parameters);
            parameters.put(parameter, value);
            return new Kind(condition + mine, parameters);
        }
    }

    private static Kind listing(PaymentFilter filter) {
        Map<String, Object> parameters = filter.parameters();
        return new Kind(PaymentFilter.conditions(parameters), parameters);
    }

    private static List<Kind> reasons() {
        return List.of(
                Kind.of(IN_DOUBT, "doubts", List.of(Payment.State.UNKNOWN, Payment.State.SURPLUS)),
                Kind.of(REFUSED, "refused", Refund.State.FAILED));
    }

    private long count(Kind kind) {
        TypedQuery<Long> query = entityManager.createQuery(
                "SELECT COUNT(p) FROM Payment p WHERE" + OF_VENDORS + kind.condition(), Long.class);
        kind.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private List<ListedPayment> listed(Kind kind, int offset, int limit) {
        TypedQuery<Object[]> query = entityManager.createQuery(
                "SELECT p, o.number FROM Payment p, Order o WHERE o.id = p.orderId AND" + OF_VENDORS + kind.condition()
                        + " ORDER BY p.id DESC",
                Object[].class);
        kind.parameters().forEach(query::setParameter);
        List<Object[]> rows = query.setFirstResult(offset).setMaxResults(limit).getResultList();
        Set<UUID> refused =
                withRefusedRefund(rows.stream().map(row -> (Payment) row[0]).toList());
        return rows.stream()
                .map(row -> listed((Payment) row[0], (String) row[1], refused))
                .toList();
    }

    private static ListedPayment listed(Payment payment, String orderNumber, Set<UUID> refused) {
        return new ListedPayment(
                payment,
                orderNumber,
                refused.contains(payment.id()) ? Attention.REFUND_REFUSED : Attention.of(payment));
    }

    private Set<UUID> withRefusedRefund(List<Payment> payments) {
        List<UUID> refunded = payments.stream()
                .filter(payment -> payment.refunded() > 0)
                .map(Payment::orderId)
                .distinct()
                .toList();
        if (refunded.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(entityManager
                .createQuery(
                        "SELECT r.paymentId FROM Refund r WHERE r.orderId IN :orders AND r.state = :refused"
                                + " AND r.givenByHand IS NULL",
                        UUID.class)
                .setParameter("orders", refunded)
                .setParameter("refused", Refund.State.FAILED)
                .getResultList());
    }
}
