package app.comanda.tenancy;

import app.comanda.kernel.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenants that the transaction may see: PostgreSQL's policies choose them. */
@ApplicationScoped
public class Tenants {

    @PersistenceContext
    EntityManager entityManager;

    public void add(Tenant tenant) {
        entityManager.persist(tenant);
    }

    public Optional<Tenant> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Tenant.class, id));
    }

    public Tenant get(UUID id) {
        return find(id).orElseThrow(() -> BusinessException.notFound("tenant.unknown", "There is no such tenant."));
    }

    public Optional<Tenant> findBySlug(String slug) {
        return entityManager
                .createQuery("SELECT t FROM Tenant t WHERE t.slug = :slug", Tenant.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    public List<Tenant> all() {
        return entityManager
                .createQuery("SELECT t FROM Tenant t ORDER BY t.name, t.id", Tenant.class)
                .getResultList();
    }

    /** Through a door only; those whose grace period is over. */
    public List<UUID> dueForDeletion(Instant now) {
        return entityManager
                .createQuery("SELECT t.id FROM Tenant t WHERE t.status = :status AND t.deleteAfter <= :now", UUID.class)
                .setParameter("status", Tenant.Status.DELETING)
                .setParameter("now", now)
                .getResultList();
    }

    List<UUID> ids() {
        return entityManager
                .createQuery("SELECT t.id FROM Tenant t ORDER BY t.id", UUID.class)
                .getResultList();
    }
}
