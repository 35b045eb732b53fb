package app.comanda.payment.till;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** The tenant's Z reports. */
@Repository
@ApplicationScoped
class ZReports {

    @PersistenceContext
    EntityManager entityManager;

    void add(ZReport report) {
        entityManager.persist(report);
    }

    Optional<ZReport> find(UUID shiftId) {
        return Optional.ofNullable(entityManager.find(ZReport.class, shiftId));
    }
}
