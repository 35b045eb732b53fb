package app.comanda.messaging;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's dead letters. */
@Repository
@ApplicationScoped
public class DeadLetters {

    @PersistenceContext
    EntityManager entityManager;

    void add(DeadLetter letter) {
        entityManager.persist(letter);
    }

    Optional<DeadLetter> find(UUID id) {
        return Optional.ofNullable(entityManager.find(DeadLetter.class, id));
    }

    List<DeadLetter> list(int offset, int limit) {
        return entityManager
                .createQuery("SELECT d FROM DeadLetter d ORDER BY d.id DESC", DeadLetter.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    long count() {
        return entityManager
                .createQuery("SELECT COUNT(d) FROM DeadLetter d", Long.class)
                .getSingleResult();
    }

    long waiting() {
        return entityManager
                .createQuery("SELECT COUNT(d) FROM DeadLetter d WHERE d.replayedAt IS NULL", Long.class)
                .getSingleResult();
    }

    int removeReplayedBefore(Instant moment) {
        return entityManager
                .createQuery("DELETE FROM DeadLetter d WHERE d.replayedAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
