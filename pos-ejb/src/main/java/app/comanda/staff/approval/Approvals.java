package app.comanda.staff.approval;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The tenant's approvals. */
@Repository
@ApplicationScoped
public class Approvals {

    @PersistenceContext
    EntityManager entityManager;

    void add(Approval approval) {
        entityManager.persist(approval);
    }

    boolean has(UUID id) {
        return entityManager.find(Approval.class, id) != null;
    }

    /** As it is now; nobody else uses it before this transaction ends. @throws BusinessException {@code approval.unknown} */
    Approval lock(UUID id) {
        Approval approval = entityManager.find(Approval.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (approval == null) {
            throw BusinessException.invalid("approval.unknown", "approvalId", "There is no such approval.");
        }
        return approval;
    }

    /** Newest first. */
    List<Approval> of(UUID outletId, int offset, int limit) {
        return entityManager
                .createQuery("SELECT a FROM Approval a WHERE a.outletId = :outlet ORDER BY a.id DESC", Approval.class)
                .setParameter("outlet", outletId)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(UUID outletId) {
        return entityManager
                .createQuery("SELECT COUNT(a) FROM Approval a WHERE a.outletId = :outlet", Long.class)
                .setParameter("outlet", outletId)
                .getSingleResult();
    }
}
