package app.comanda.catalog.menu;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's taxes, in the order in which they are charged. */
@Repository
@ApplicationScoped
public class Taxes {

    @PersistenceContext
    EntityManager entityManager;

    public void add(Tax tax) {
        entityManager.persist(tax);
    }

    void remove(Tax tax) {
        entityManager.remove(tax);
    }

    /** So that the version is the new one, and a name taken meanwhile is refused here. */
    public void flush() {
        entityManager.flush();
    }

    Optional<Tax> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Tax.class, id));
    }

    Tax get(UUID id) {
        return find(id).orElseThrow(() -> BusinessException.notFound("tax.unknown", "There is no such tax."));
    }

    public List<Tax> all() {
        return entityManager
                .createQuery("SELECT t FROM Tax t ORDER BY t.position, t.name, t.id", Tax.class)
                .getResultList();
    }

    boolean isUsed(Tax tax) {
        return entityManager
                        .createQuery("SELECT COUNT(t) FROM ItemTax t WHERE t.taxId = :tax", Long.class)
                        .setParameter("tax", tax.id())
                        .getSingleResult()
                > 0;
    }
}
