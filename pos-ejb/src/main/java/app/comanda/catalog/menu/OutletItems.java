package app.comanda.catalog.menu;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the tenant's outlets differ from its menu. */
@Repository
@ApplicationScoped
public class OutletItems {

    @PersistenceContext
    EntityManager entityManager;

    void add(OutletItem difference) {
        entityManager.persist(difference);
    }

    public void remove(OutletItem difference) {
        entityManager.remove(difference);
    }

    Optional<OutletItem> find(UUID outletId, UUID itemId) {
        return entityManager
                .createQuery(
                        "SELECT o FROM OutletItem o WHERE o.outletId = :outlet AND o.itemId = :item", OutletItem.class)
                .setParameter("outlet", outletId)
                .setParameter("item", itemId)
                .getResultStream()
                .findFirst();
    }

    /** Of all outlets. */
    public List<OutletItem> all() {
        return entityManager
                .createQuery("SELECT o FROM OutletItem o ORDER BY o.outletId, o.itemId", OutletItem.class)
                .getResultList();
    }

    List<OutletItem> of(UUID outletId) {
        return entityManager
                .createQuery(
                        "SELECT o FROM OutletItem o WHERE o.outletId = :outlet ORDER BY o.itemId", OutletItem.class)
                .setParameter("outlet", outletId)
                .getResultList();
    }
}
