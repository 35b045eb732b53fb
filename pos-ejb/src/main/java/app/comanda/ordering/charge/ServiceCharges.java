package app.comanda.ordering.charge;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** The service charges of the tenant's outlets; most have none. */
@Repository
@ApplicationScoped
public class ServiceCharges {

    @PersistenceContext
    EntityManager entityManager;

    Optional<ServiceCharge> find(UUID outletId) {
        return Optional.ofNullable(entityManager.find(ServiceCharge.class, outletId));
    }

    /** For changing it. */
    ServiceCharge lock(UUID outletId) {
        ServiceCharge found = entityManager.find(ServiceCharge.class, outletId, LockModeType.PESSIMISTIC_WRITE);
        if (found != null) {
            return found;
        }
        ServiceCharge begun = new ServiceCharge(outletId);
        entityManager.persist(begun);
        return begun;
    }

    void flush() {
        entityManager.flush();
    }
}
