package app.comanda.payment.receipt;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tenant's templates, of outlets that had a wish. */
@Repository
@ApplicationScoped
public class ReceiptTemplates {

    @PersistenceContext
    EntityManager entityManager;

    void add(ReceiptTemplate template) {
        entityManager.persist(template);
        entityManager.flush();
    }

    Optional<ReceiptTemplate> of(UUID outletId) {
        return Optional.ofNullable(entityManager.find(ReceiptTemplate.class, outletId));
    }

    /** Every file that a template names. */
    Set<String> logos() {
        return new HashSet<>(entityManager
                .createQuery("SELECT t.logo FROM ReceiptTemplate t WHERE t.logo IS NOT NULL", String.class)
                .getResultList());
    }

    void flush() {
        entityManager.flush();
    }
}
