package app.comanda.guest.giftcard;

import app.comanda.guest.Outstanding;
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
import org.jspecify.annotations.Nullable;

/** The tenant's gift cards; they pay in all its outlets. */
@Repository
@ApplicationScoped
public class GiftCards {

    /** Of one card at once. */
    private static final int MOST_SHOWN = 200;

    @PersistenceContext
    EntityManager entityManager;

    /** The card is there before its first entry refers to it. */
    void add(GiftCard card, GiftCardEntry first) {
        entityManager.persist(card);
        entityManager.flush();
        entityManager.persist(first);
    }

    void add(GiftCardEntry entry) {
        entityManager.persist(entry);
    }

    /** @param lock what of two who want it at once must wait; {@code NONE} for looking only */
    Optional<GiftCard> find(GiftCardCode code, LockModeType lock) {
        return entityManager
                .createQuery("SELECT c FROM GiftCard c WHERE c.codeHash = :hash", GiftCard.class)
                .setParameter("hash", code.hash(TenantContext.get().tenant()))
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** @throws BusinessException {@code giftcard.unknown}, not found */
    GiftCard get(UUID id) {
        return found(entityManager.find(GiftCard.class, id));
    }

    GiftCard lock(UUID id) {
        return found(entityManager.find(GiftCard.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What an attempt took. */
    GiftCardEntry takenBy(UUID attemptId) {
        return entityManager
                .createQuery("SELECT e FROM GiftCardEntry e WHERE e.movementId = :attempt", GiftCardEntry.class)
                .setParameter("attempt", attemptId)
                .getSingleResult();
    }

    /** Newest first. */
    List<GiftCard> list(@Nullable UUID before, int offset, int limit) {
        String older = before == null ? "" : " WHERE c.id < :before";
        var query =
                entityManager.createQuery("SELECT c FROM GiftCard c" + older + " ORDER BY c.id DESC", GiftCard.class);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    long count() {
        return entityManager
                .createQuery("SELECT COUNT(c) FROM GiftCard c", Long.class)
                .getSingleResult();
    }

    /** The last ones, newest first. */
    List<GiftCardEntry> lastOf(GiftCard card) {
        return entityManager
                .createQuery(
                        "SELECT e FROM GiftCardEntry e WHERE e.cardId = :card ORDER BY e.id DESC", GiftCardEntry.class)
                .setParameter("card", card.id())
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /** By currency: what the house still owes those who have cards. */
    List<Outstanding> outstanding() {
        return entityManager
                .createQuery(
                        "SELECT c.currency, COUNT(c), SUM(c.balance) FROM GiftCard c WHERE c.balance > 0"
                                + " GROUP BY c.currency ORDER BY c.currency",
                        Object[].class)
                .getResultStream()
                .map(Outstanding::of)
                .toList();
    }

    private static GiftCard found(@Nullable GiftCard card) {
        return Optional.ofNullable(card)
                .orElseThrow(() -> BusinessException.notFound("giftcard.unknown", "There is no such gift card."));
    }
}
