package app.comanda.guest.houseaccount;

import app.comanda.guest.Outstanding;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenant's house accounts; they are good in all its outlets. */
@Repository
@ApplicationScoped
public class HouseAccounts {

    /** Of one account at once; a statement tells all of some time. */
    private static final int MOST_SHOWN = 200;

    @PersistenceContext
    EntityManager entityManager;

    void add(HouseAccount account) {
        entityManager.persist(account);
    }

    void add(HouseAccountEntry entry) {
        entityManager.persist(entry);
    }

    Optional<HouseAccount> find(UUID id) {
        return Optional.ofNullable(entityManager.find(HouseAccount.class, id));
    }

    Optional<HouseAccount> findLocked(UUID id) {
        return Optional.ofNullable(entityManager.find(HouseAccount.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @throws BusinessException {@code houseaccount.unknown}, not found */
    HouseAccount get(UUID id) {
        return find(id).orElseThrow(HouseAccounts::unknown);
    }

    HouseAccount lock(UUID id) {
        return findLocked(id).orElseThrow(HouseAccounts::unknown);
    }

    boolean isNameTaken(String name, @Nullable UUID except) {
        return entityManager
                .createQuery("SELECT a.id FROM HouseAccount a WHERE LOWER(a.name) = :name", UUID.class)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .getResultStream()
                .anyMatch(id -> !id.equals(except));
    }

    /** What an attempt charged. */
    HouseAccountEntry chargedBy(UUID attemptId) {
        return entityManager
                .createQuery("SELECT e FROM HouseAccountEntry e WHERE e.movementId = :attempt", HouseAccountEntry.class)
                .setParameter("attempt", attemptId)
                .getSingleResult();
    }

    /** Newest first. */
    List<HouseAccount> list(@Nullable UUID before, int offset, int limit) {
        String older = before == null ? "" : " WHERE a.id < :before";
        var query = entityManager.createQuery(
                "SELECT a FROM HouseAccount a" + older + " ORDER BY a.id DESC", HouseAccount.class);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    long count() {
        return entityManager
                .createQuery("SELECT COUNT(a) FROM HouseAccount a", Long.class)
                .getSingleResult();
    }

    /** The last ones, newest first. */
    List<HouseAccountEntry> lastOf(HouseAccount account) {
        return entityManager
                .createQuery(
                        "SELECT e FROM HouseAccountEntry e WHERE e.accountId = :account ORDER BY e.id DESC",
                        HouseAccountEntry.class)
                .setParameter("account", account.id())
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /** Oldest first. */
    List<HouseAccountEntry> entriesOf(HouseAccount account, Instant from, Instant until) {
        return entityManager
                .createQuery(
                        "SELECT e FROM HouseAccountEntry e WHERE e.accountId = :account AND e.madeAt >= :from"
                                + " AND e.madeAt < :until ORDER BY e.id",
                        HouseAccountEntry.class)
                .setParameter("account", account.id())
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    long owedAt(HouseAccount account, Instant moment) {
        return entityManager
                .createQuery(
                        "SELECT COALESCE(SUM(e.amount), 0) FROM HouseAccountEntry e WHERE e.accountId = :account"
                                + " AND e.madeAt < :moment",
                        Number.class)
                .setParameter("account", account.id())
                .setParameter("moment", moment)
                .getSingleResult()
                .longValue();
    }

    /** By currency: what guests and firms owe the house. */
    List<Outstanding> outstanding() {
        return entityManager
                .createQuery(
                        "SELECT a.currency, COUNT(a), SUM(a.owed) FROM HouseAccount a WHERE a.owed > 0"
                                + " GROUP BY a.currency ORDER BY a.currency",
                        Object[].class)
                .getResultStream()
                .map(Outstanding::of)
                .toList();
    }

    private static BusinessException unknown() {
        return BusinessException.notFound("houseaccount.unknown", "There is no such house account.");
    }
}
