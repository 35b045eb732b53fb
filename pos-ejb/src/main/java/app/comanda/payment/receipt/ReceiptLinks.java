package app.comanda.payment.receipt;

import app.comanda.kernel.Repository;
import app.comanda.payment.GuestKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** The tenant's links; the database compares their secrets. */
@Repository
@ApplicationScoped
public class ReceiptLinks {

    @PersistenceContext
    EntityManager entityManager;

    void add(ReceiptLink link) {
        entityManager.persist(link);
    }

    /** The one that this key opens, unless its time is over. */
    Optional<ReceiptLink> openedBy(GuestKey key, Instant now) {
        return entityManager
                .createQuery(
                        "SELECT l FROM ReceiptLink l WHERE l.secretHash = :hash AND l.expiresAt > :now",
                        ReceiptLink.class)
                .setParameter("hash", key.hash())
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    int removeExpired(Instant now) {
        return entityManager
                .createQuery("DELETE FROM ReceiptLink l WHERE l.expiresAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
