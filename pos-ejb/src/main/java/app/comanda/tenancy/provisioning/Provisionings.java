package app.comanda.tenancy.provisioning;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The chain's provisionings; through the door, all of them. */
@ApplicationScoped
public class Provisionings {

    @PersistenceContext
    EntityManager entityManager;

    void add(Provisioning provisioning) {
        entityManager.persist(provisioning);
    }

    Provisioning lock(UUID id) {
        Provisioning found = entityManager.find(Provisioning.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw BusinessException.notFound("provisioning.unknown", "There is no such provisioning.");
        }
        return found;
    }

    Optional<Provisioning> findByKey(String requestKey) {
        return query("p.requestKey = :value", requestKey).stream().findFirst();
    }

    Optional<Provisioning> findByTenant(UUID tenantId) {
        return query("p.tenantId = :value", tenantId).stream().findFirst();
    }

    /** Not yet undone, whether finished or not. */
    Optional<Provisioning> findBySlug(String slug) {
        return query("p.slug = :value", slug).stream()
                .filter(p -> p.state() != Provisioning.State.UNDONE)
                .findFirst();
    }

    List<Provisioning> unfinished() {
        return entityManager
                .createQuery(
                        "SELECT p FROM Provisioning p WHERE p.state <> :done ORDER BY p.id DESC", Provisioning.class)
                .setParameter("done", Provisioning.State.DONE)
                .setMaxResults(200)
                .getResultList();
    }

    List<Provisioning> due(Instant now) {
        return entityManager
                .createQuery(
                        "SELECT p FROM Provisioning p WHERE p.state IN :open AND p.nextAttemptAt <= :now"
                                + " AND p.claimedUntil <= :now ORDER BY p.nextAttemptAt",
                        Provisioning.class)
                .setParameter(
                        "open",
                        EnumSet.of(Provisioning.State.RUNNING, Provisioning.State.WAITING, Provisioning.State.UNDOING))
                .setParameter("now", now)
                .setMaxResults(50)
                .getResultList();
    }

    /** Through the door only: over all chains. */
    boolean isSlugTaken(String slug) {
        return !entityManager
                .createQuery("SELECT t.id FROM Tenant t WHERE t.slug = :slug", UUID.class)
                .setParameter("slug", slug)
                .getResultList()
                .isEmpty();
    }

    void insert(Tenant tenant) {
        entityManager.persist(tenant);
        entityManager.flush();
    }

    /** Removes the tenant that the transaction is bound to, with all its rows; the database refuses an active one. */
    long purgeTenant() {
        try (PreparedStatement purge =
                        entityManager.unwrap(Connection.class).prepareStatement("SELECT comanda.purge_tenant()");
                ResultSet answer = purge.executeQuery()) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The tenant could not be removed", e);
        }
    }

    private List<Provisioning> query(String where, Object value) {
        return entityManager
                .createQuery("SELECT p FROM Provisioning p WHERE " + where, Provisioning.class)
                .setParameter("value", value)
                .getResultList();
    }
}
