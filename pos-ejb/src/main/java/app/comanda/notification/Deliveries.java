package app.comanda.notification;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's deliveries. */
@Repository
@ApplicationScoped
public class Deliveries {

    @PersistenceContext
    EntityManager entityManager;

    void add(Delivery delivery) {
        entityManager.persist(delivery);
    }

    Optional<Delivery> lockByMessage(UUID messageId) {
        return entityManager
                .createQuery("SELECT d FROM Delivery d WHERE d.messageId = :message", Delivery.class)
                .setParameter("message", messageId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. */
    List<Delivery> list(int offset, int limit) {
        return entityManager
                .createQuery("SELECT d FROM Delivery d ORDER BY d.id DESC", Delivery.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    long count() {
        return entityManager
                .createQuery("SELECT COUNT(d) FROM Delivery d", Long.class)
                .getSingleResult();
    }

    int removeOlderThan(Instant moment) {
        return entityManager
                .createQuery("DELETE FROM Delivery d WHERE d.createdAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
