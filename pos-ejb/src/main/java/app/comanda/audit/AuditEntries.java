package app.comanda.audit;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;

/** The tenant's audit entries, newest first. */
@Repository
@ApplicationScoped
public class AuditEntries {

    @PersistenceContext
    EntityManager entityManager;

    void add(AuditEntry entry) {
        entityManager.persist(entry);
    }

    /**
     * A page of entries.
     *
     * @param filter which of them
     * @param limit 1 to 1,000
     */
    public List<AuditEntry> list(AuditFilter filter, int offset, int limit) {
        return query("SELECT e", filter, AuditEntry.class, " ORDER BY e.id DESC")
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    public long count(AuditFilter filter) {
        return query("SELECT COUNT(e)", filter, Long.class, "").getSingleResult();
    }

    private <T> jakarta.persistence.TypedQuery<T> query(
            String select, AuditFilter filter, Class<T> type, String order) {
        String where = " FROM AuditEntry e WHERE 1 = 1"
                + (filter.action().isEmpty() ? "" : " AND e.action LIKE :action")
                + (filter.actor().isEmpty() ? "" : " AND LOWER(e.actor) LIKE :actor")
                + (filter.subjectId() == null ? "" : " AND e.subjectId = :subject");
        var query = entityManager.createQuery(select + where + order, type);
        if (!filter.action().isEmpty()) {
            query.setParameter("action", filter.action() + "%");
        }
        if (!filter.actor().isEmpty()) {
            query.setParameter("actor", "%" + filter.actor().toLowerCase(java.util.Locale.ROOT) + "%");
        }
        UUID subject = filter.subjectId();
        if (subject != null) {
            query.setParameter("subject", subject);
        }
        return query;
    }

    /** The transaction's own connection, for the seals. */
    Connection connection() {
        return entityManager.unwrap(Connection.class);
    }
}
