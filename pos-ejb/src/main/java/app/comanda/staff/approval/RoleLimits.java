package app.comanda.staff.approval;

import app.comanda.kernel.Repository;
import app.comanda.staff.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What each role may do by itself, in this tenant. */
@Repository
@ApplicationScoped
public class RoleLimits {

    @PersistenceContext
    EntityManager entityManager;

    public Limit of(Role role, Deed deed) {
        return find(role, deed).map(RoleLimit::limit).orElseGet(() -> Limit.usual(role, deed));
    }

    Optional<RoleLimit> find(Role role, Deed deed) {
        return entityManager
                .createQuery("SELECT l FROM RoleLimit l WHERE l.role = :role AND l.deed = :deed", RoleLimit.class)
                .setParameter("role", role)
                .setParameter("deed", deed)
                .getResultStream()
                .findFirst();
    }

    List<RoleLimit> all() {
        return entityManager
                .createQuery("SELECT l FROM RoleLimit l", RoleLimit.class)
                .getResultList();
    }

    void add(RoleLimit limit) {
        entityManager.persist(limit);
    }
}
