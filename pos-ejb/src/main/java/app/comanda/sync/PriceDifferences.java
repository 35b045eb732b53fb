package app.comanda.sync;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Where printed prices were others than the menu's. */
@Repository
@ApplicationScoped
public class PriceDifferences {

    @PersistenceContext
    EntityManager entityManager;

    void add(PriceDifference difference) {
        entityManager.persist(difference);
    }

    /** Newest first. */
    List<PriceDifference> of(UUID outletId, int most) {
        return entityManager
                .createQuery(
                        "SELECT d FROM PriceDifference d WHERE d.outletId = :outlet ORDER BY d.id DESC",
                        PriceDifference.class)
                .setParameter("outlet", outletId)
                .setMaxResults(most)
                .getResultList();
    }
}
