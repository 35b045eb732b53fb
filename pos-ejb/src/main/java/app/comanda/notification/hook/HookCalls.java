package app.comanda.notification.hook;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calls of the tenant's webhooks. */
@Repository
@ApplicationScoped
public class HookCalls {

    @PersistenceContext
    EntityManager entityManager;

    void add(HookCall call) {
        entityManager.persist(call);
    }

    Optional<HookCall> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(HookCall.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @throws BusinessException {@code hook-call.unknown}, not found */
    HookCall lock(UUID hookId, UUID id) {
        return lock(id).filter(call -> call.hookId().equals(hookId))
                .orElseThrow(() -> BusinessException.notFound("hook-call.unknown", "This webhook has no such call."));
    }

    /** Newest first. @param before the last one seen; null for the first page */
    List<HookCall> of(UUID hookId, @Nullable UUID before, int offset, int limit) {
        String older = before == null ? "" : " AND c.id < :before";
        var query = entityManager
                .createQuery(
                        "SELECT c FROM HookCall c WHERE c.hookId = :hook" + older + " ORDER BY c.id DESC",
                        HookCall.class)
                .setParameter("hook", hookId)
                .setFirstResult(offset)
                .setMaxResults(limit);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }

    long count(UUID hookId) {
        return entityManager
                .createQuery("SELECT COUNT(c) FROM HookCall c WHERE c.hookId = :hook", Long.class)
                .setParameter("hook", hookId)
                .getSingleResult();
    }

    void removeOf(UUID hookId) {
        entityManager
                .createQuery("DELETE FROM HookCall c WHERE c.hookId = :hook")
                .setParameter("hook", hookId)
                .executeUpdate();
    }

    int removeOlderThan(Instant moment) {
        return entityManager
                .createQuery("DELETE FROM HookCall c WHERE c.createdAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
