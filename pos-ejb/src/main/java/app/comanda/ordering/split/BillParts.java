package app.comanda.ordering.split;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The parts of the tenant's split bills. Whoever changes one has locked its order. */
@Repository
@ApplicationScoped
public class BillParts {

    @PersistenceContext
    EntityManager entityManager;

    void add(List<BillPart> parts) {
        parts.forEach(entityManager::persist);
    }

    void remove(List<BillPart> parts) {
        parts.forEach(entityManager::remove);
    }

    /** By their number. */
    public List<BillPart> of(UUID orderId) {
        return entityManager
                .createQuery("SELECT p FROM BillPart p WHERE p.orderId = :order ORDER BY p.number", BillPart.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    /** @throws BusinessException {@code part.unknown}, not found */
    public BillPart get(UUID orderId, UUID id) {
        return find(orderId, id)
                .orElseThrow(() -> BusinessException.notFound("part.unknown", "This bill has no such part."));
    }

    public Optional<BillPart> find(UUID orderId, UUID id) {
        return Optional.ofNullable(entityManager.find(BillPart.class, new PartKey(orderId, id)));
    }
}
