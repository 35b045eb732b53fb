package app.comanda.payment.receipt;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** The tenant's issued receipts. */
@Repository
@ApplicationScoped
public class ReceiptIssues {

    @PersistenceContext
    EntityManager entityManager;

    void add(ReceiptIssue issue) {
        entityManager.persist(issue);
    }

    int countOf(ReceiptSubject subject) {
        String part = subject.partId() == null ? "i.partId IS NULL" : "i.partId = :part";
        TypedQuery<Long> count = entityManager
                .createQuery("SELECT COUNT(i) FROM ReceiptIssue i WHERE i.orderId = :order AND " + part, Long.class)
                .setParameter("order", subject.orderId());
        if (subject.partId() != null) {
            count.setParameter("part", subject.partId());
        }
        return count.getSingleResult().intValue();
    }
}
