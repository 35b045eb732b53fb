package app.comanda.payment.link;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import app.comanda.payment.GuestKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The tenant's links for paying; the database compares their secrets. */
@Repository
@ApplicationScoped
public class PaymentLinks {

    @PersistenceContext
    EntityManager entityManager;

    void add(PaymentLink link) {
        entityManager.persist(link);
    }

    /** @throws BusinessException {@code payment.link-unknown}, not found, also when its time is over */
    PaymentLink openedBy(GuestKey key, Instant now) {
        return entityManager
                .createQuery(
                        "SELECT l FROM PaymentLink l WHERE l.secretHash = :hash AND l.expiresAt > :now",
                        PaymentLink.class)
                .setParameter("hash", key.hash())
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .orElseThrow(PaymentLinks::unknown);
    }

    int removeExpired(Instant now) {
        return entityManager
                .createQuery("DELETE FROM PaymentLink l WHERE l.expiresAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    static BusinessException unknown() {
        return BusinessException.notFound("payment.link-unknown", "There is no bill at this address any more.");
    }
}
