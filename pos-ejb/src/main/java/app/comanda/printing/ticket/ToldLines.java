package app.comanda.printing.ticket;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the tenant's kitchens have on paper. */
@Repository
@ApplicationScoped
public class ToldLines {

    @PersistenceContext
    EntityManager entityManager;

    /** Of two at once the second fails, and is delivered again. */
    void add(ToldLine line) {
        entityManager.persist(line);
    }

    /** Locked in the order of their keys. */
    Map<UUID, ToldLine> lock(Collection<UUID> lineIds) {
        return lineIds.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("SELECT l FROM ToldLine l WHERE l.id IN :lines ORDER BY l.id", ToldLine.class)
                        .setParameter("lines", lineIds)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultStream()
                        .collect(Collectors.toMap(ToldLine::id, Function.identity()));
    }

    int removeToldBefore(Instant before) {
        return entityManager
                .createQuery("DELETE FROM ToldLine l WHERE l.toldAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
