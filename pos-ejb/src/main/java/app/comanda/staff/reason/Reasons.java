package app.comanda.staff.reason;

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

/** The tenant's reasons. */
@Repository
@ApplicationScoped
public class Reasons {

    @PersistenceContext
    EntityManager entityManager;

    void add(Reason reason) {
        entityManager.persist(reason);
    }

    /**
     * The one that was chosen for an act of this kind.
     *
     * @throws BusinessException {@code reason.unknown}, invalid, naming {@code reasonId}: not this tenant's, of another
     *     kind, or not offered any more
     */
    public Reason get(UUID id, Reason.Kind kind) {
        return find(id).filter(reason -> reason.kind() == kind && reason.isActive())
                .orElseThrow(() -> BusinessException.invalid(
                        "reason.unknown", "reasonId", "Choose one of the reasons offered for this."));
    }

    /** Of whatever kind, offered or not. */
    public Optional<Reason> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Reason.class, id));
    }

    Reason lock(UUID id) {
        Reason reason =
                find(id).orElseThrow(() -> BusinessException.notFound("reason.unknown", "There is no such reason."));
        entityManager.lock(reason, LockModeType.PESSIMISTIC_WRITE);
        return reason;
    }

    /** By kind and position. */
    List<Reason> all() {
        return entityManager
                .createQuery("SELECT r FROM Reason r ORDER BY r.kind, r.position, r.text", Reason.class)
                .getResultList();
    }

    List<Reason> of(Reason.Kind kind) {
        return entityManager
                .createQuery("SELECT r FROM Reason r WHERE r.kind = :kind ORDER BY r.position, r.text", Reason.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    boolean isKnown(Reason.Kind kind, String text, @Nullable UUID except) {
        return of(kind).stream()
                .anyMatch(reason ->
                        reason.text().equalsIgnoreCase(text) && !reason.id().equals(except));
    }

    boolean isEmpty() {
        return entityManager
                        .createQuery("SELECT COUNT(r) FROM Reason r", Long.class)
                        .getSingleResult()
                == 0;
    }

    /** Lets one transaction of the tenant at a time go on, until it ends. */
    void awaitTurn() {
        entityManager
                .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtext(?)) AS text)")
                .setParameter(1, "reasons of " + TenantContext.get().tenant())
                .getSingleResult();
    }
}
