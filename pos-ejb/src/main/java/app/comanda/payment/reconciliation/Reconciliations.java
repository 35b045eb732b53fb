package app.comanda.payment.reconciliation;

import app.comanda.kernel.Repository;
import app.comanda.tenancy.PlainSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's comparisons. */
@Repository
@ApplicationScoped
public class Reconciliations {

    @PersistenceContext
    EntityManager entityManager;

    void add(Reconciliation day) {
        entityManager.persist(day);
    }

    void add(Difference difference) {
        entityManager.persist(difference);
    }

    void remove(Difference difference) {
        entityManager.remove(difference);
    }

    /** Of two that compare the same day at once one waits for the other; the account itself stays free for its payments. */
    void lock(UUID accountId, LocalDate day) {
        PlainSql.find(
                entityManager.unwrap(Connection.class),
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> true,
                "reconciliation " + accountId + " " + day);
    }

    Optional<Reconciliation> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Reconciliation.class, id));
    }

    Optional<Reconciliation> find(UUID accountId, LocalDate day) {
        return entityManager
                .createQuery(
                        "SELECT r FROM Reconciliation r WHERE r.accountId = :account AND r.day = :day",
                        Reconciliation.class)
                .setParameter("account", accountId)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    /** Newest day first. */
    List<Reconciliation> list(Collection<UUID> accounts, LocalDate first, LocalDate last) {
        return accounts.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT r FROM Reconciliation r WHERE r.accountId IN :accounts"
                                        + " AND r.day BETWEEN :first AND :last ORDER BY r.day DESC, r.id",
                                Reconciliation.class)
                        .setParameter("accounts", accounts)
                        .setParameter("first", first)
                        .setParameter("last", last)
                        .getResultList();
    }

    /** Oldest first. */
    List<Difference> differences(Collection<UUID> reconciliations) {
        return reconciliations.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT d FROM Difference d WHERE d.reconciliationId IN :all ORDER BY d.at, d.id",
                                Difference.class)
                        .setParameter("all", reconciliations)
                        .getResultList();
    }
}
