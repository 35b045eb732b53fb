package app.comanda.payment.reconciliation;

import app.comanda.kernel.Ids;
import app.comanda.kernel.Repository;
import app.comanda.payment.VendorEntry;
import app.comanda.tenancy.PlainSql;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The vendors' books of the tenant's accounts, as far as they were told. */
@Repository
@ApplicationScoped
public class VendorMovements {

    private static final String SAVE = "INSERT INTO comanda.vendor_movement AS known (tenant_id, id, account_id, kind,"
            + " reference, amount, currency, fee, net, payout, at, order_id, payment_id, own_amount)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (tenant_id, account_id, kind, reference, currency) DO UPDATE SET amount = excluded.amount,"
            + " fee = excluded.fee, net = excluded.net, payout = coalesce(excluded.payout, known.payout),"
            + " at = excluded.at, order_id = coalesce(excluded.order_id, known.order_id),"
            + " payment_id = coalesce(excluded.payment_id, known.payment_id),"
            + " own_amount = coalesce(excluded.own_amount, known.own_amount)";

    @PersistenceContext
    EntityManager entityManager;

    /** What the vendor does not tell of that day any more. */
    void forgetOthers(Plan plan, List<VendorEntry> told) {
        Set<List<Object>> names = told.stream()
                .map(entry -> List.<Object>of(entry.kind(), entry.reference(), entry.currency()))
                .collect(Collectors.toSet());
        between(plan.accountId(), plan.day().from(), plan.day().until()).stream()
                .filter(known -> !names.contains(List.<Object>of(known.kind(), known.reference(), known.currency())))
                .forEach(entityManager::remove);
        entityManager.flush();
    }

    /** A vendor's book tells more later: with which payout something went, what was kept of it. */
    void save(UUID accountId, VendorEntry entry, @Nullable Ours ours) {
        PlainSql.update(
                connection(),
                SAVE,
                TenantContext.get().tenant(),
                Ids.next(),
                accountId,
                entry.kind().name(),
                entry.reference(),
                entry.amount(),
                entry.currency(),
                entry.fee(),
                entry.net(),
                entry.payout(),
                entry.at(),
                ours == null ? null : ours.orderId(),
                ours == null ? null : ours.paymentId(),
                ours == null || !ours.moved() ? null : ours.amount());
    }

    /** Beside what a guest or a clerk does with the payment meanwhile. */
    void keepFee(Ours payment, long fee) {
        PlainSql.update(
                connection(),
                "UPDATE comanda.payment SET vendor_fee = ? WHERE order_id = ? AND id = ?"
                        + " AND vendor_fee IS DISTINCT FROM ?",
                fee,
                payment.orderId(),
                payment.paymentId(),
                fee);
    }

    /** Payments and refunds, oldest first. */
    List<VendorMovement> between(UUID accountId, Instant from, Instant until) {
        return entityManager
                .createQuery(
                        "SELECT m FROM VendorMovement m WHERE m.accountId = :account AND m.kind <> :payout"
                                + " AND m.at >= :from AND m.at < :until ORDER BY m.at, m.id",
                        VendorMovement.class)
                .setParameter("account", accountId)
                .setParameter("payout", VendorEntry.Kind.PAYOUT)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    Optional<VendorMovement> find(UUID id) {
        return Optional.ofNullable(entityManager.find(VendorMovement.class, id));
    }

    /** Newest first. */
    List<VendorMovement> payouts(Collection<UUID> accounts, Instant from, Instant until) {
        return accounts.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT m FROM VendorMovement m WHERE m.kind = :payout AND m.accountId IN :accounts"
                                        + " AND m.at >= :from AND m.at < :until ORDER BY m.at DESC, m.id DESC",
                                VendorMovement.class)
                        .setParameter("payout", VendorEntry.Kind.PAYOUT)
                        .setParameter("accounts", accounts)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .getResultList();
    }

    /** What went to the bank with these payouts, oldest first; a vendor's name is its own only within an account. */
    List<VendorMovement> within(Collection<VendorMovement> payouts) {
        return payouts.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT m FROM VendorMovement m WHERE m.accountId IN :accounts AND m.payout IN :payouts"
                                        + " AND m.kind <> :itself ORDER BY m.at, m.id",
                                VendorMovement.class)
                        .setParameter("accounts", distinct(payouts, VendorMovement::accountId))
                        .setParameter("payouts", distinct(payouts, VendorMovement::reference))
                        .setParameter("itself", VendorEntry.Kind.PAYOUT)
                        .getResultList();
    }

    private static <T> List<T> distinct(Collection<VendorMovement> movements, Function<VendorMovement, T> of) {
        return movements.stream().map(of).distinct().toList();
    }

    private Connection connection() {
        return entityManager.unwrap(Connection.class);
    }
}
