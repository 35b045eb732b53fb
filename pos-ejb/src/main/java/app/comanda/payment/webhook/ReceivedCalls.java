package app.comanda.payment.webhook;

import app.comanda.kernel.Ids;
import app.comanda.kernel.Repository;
import app.comanda.payment.PaymentAttempt;
import app.comanda.tenancy.PlainSql;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenant's calls by vendors. */
@Repository
@ApplicationScoped
public class ReceivedCalls {

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager entityManager;

    /** Keeps it unless its event is there; of two at once one waits for the other. @return whether it was new */
    boolean add(ReceivedCall call) {
        int rows = PlainSql.update(
                connection(),
                "INSERT INTO comanda.payment_event (tenant_id, id, account_id, provider, event_id, type, attempt_id,"
                        + " reference, body, received_at, state, handled_at, note, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT DO NOTHING",
                TenantContext.get().tenant(),
                call.id(),
                call.accountId(),
                call.provider(),
                call.eventId(),
                call.type(),
                call.attemptId().orElse(null),
                call.reference().orElse(null),
                call.body(),
                call.receivedAt(),
                call.state().name(),
                call.handledAt().orElse(null),
                call.note().orElse(null));
        return rows == 1;
    }

    Optional<ReceivedCall> find(UUID id) {
        return Optional.ofNullable(entityManager.find(ReceivedCall.class, id));
    }

    /** Unread, as nobody else writes it but who forgets it. */
    void done(UUID id, Instant at) {
        PlainSql.update(
                connection(),
                "UPDATE comanda.payment_event SET state = ?, handled_at = ?, note = NULL, version = version + 1 WHERE id = ?",
                ReceivedCall.State.DONE.name(),
                at,
                id);
    }

    /** Newest first. @param after where the former page ended, null for the first */
    List<ReceivedCall> list(ReceivedCall.@Nullable State state, @Nullable UUID after, int limit) {
        String where = (state == null ? "" : " AND c.state = :state") + (after == null ? "" : " AND c.id < :after");
        var query = entityManager
                .createQuery(
                        "SELECT c FROM ReceivedCall c WHERE 1 = 1" + where + " ORDER BY c.id DESC", ReceivedCall.class)
                .setMaxResults(limit);
        if (state != null) {
            query.setParameter("state", state);
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    /** What the vendor called about an attempt, oldest first. */
    public List<ReceivedCall> about(PaymentAttempt attempt, UUID accountId) {
        return entityManager
                .createQuery(
                        "SELECT c FROM ReceivedCall c WHERE c.accountId = :account"
                                + " AND (c.attemptId = :attempt OR c.reference = :reference) ORDER BY c.id",
                        ReceivedCall.class)
                .setParameter("account", accountId)
                .setParameter("attempt", attempt.id())
                .setParameter("reference", attempt.reference().orElse(""))
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Their keys are of the time when they came. */
    int removeBefore(Instant moment) {
        return PlainSql.update(connection(), "DELETE FROM comanda.payment_event WHERE id < ?", Ids.at(moment));
    }

    private Connection connection() {
        return entityManager.unwrap(Connection.class);
    }
}
