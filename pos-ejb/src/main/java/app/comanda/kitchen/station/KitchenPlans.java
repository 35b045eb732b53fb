package app.comanda.kitchen.station;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** The tenant's kitchens. */
@Repository
@ApplicationScoped
public class KitchenPlans {

    @PersistenceContext
    EntityManager entityManager;

    void add(KitchenPlan plan) {
        entityManager.persist(plan);
    }

    /** So that the version that is answered is the one that is stored. */
    void flush() {
        entityManager.flush();
    }

    /** Empty where nobody has laid out the kitchen yet. */
    public Optional<KitchenPlan> find(UUID outletId) {
        return entityManager
                .createQuery("SELECT p FROM KitchenPlan p WHERE p.outletId = :outlet", KitchenPlan.class)
                .setParameter("outlet", outletId)
                .getResultStream()
                .findFirst();
    }
}
