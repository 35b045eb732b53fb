package app.comanda.payment.receipt;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** The tenant's issued receipts. */
@Repository
@ApplicationScoped
public class ReceiptIssues {

    @PersistenceContext
    EntityManager entityManager;

    void add(ReceiptIssue issue) {
        entityManager.persist(issue);
    }

    int countOf(UUID orderId) {
        return entityManager
                .createQuery("SELECT COUNT(i) FROM ReceiptIssue i WHERE i.orderId = :order", Long.class)
                .setParameter("order", orderId)
                .getSingleResult()
                .intValue();
    }
}
