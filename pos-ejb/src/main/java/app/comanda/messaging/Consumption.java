package app.comanda.messaging;

import app.comanda.kernel.Repository;
import app.comanda.tenancy.PlainSql;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;

/** Takes a message once, however often it is delivered. */
@Repository
@Stateless
public class Consumption {

    /** Far longer than any broker keeps a message from being delivered. */
    static final Duration KEPT = Duration.ofDays(14);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** Runs the work in one transaction with the note that it was done; does nothing when the note is there. */
    public void once(Envelope envelope, Runnable work) {
        if (note(envelope)) {
            work.run();
        }
    }

    /** Forgets this tenant's messages of more than {@link #KEPT} ago. */
    public int forgetOld() {
        return PlainSql.update(
                entityManager.unwrap(Connection.class),
                "DELETE FROM comanda.consumed_message WHERE consumed_at < ?",
                clock.instant().minus(KEPT));
    }

    private boolean note(Envelope envelope) {
        return PlainSql.update(
                        entityManager.unwrap(Connection.class),
                        "INSERT INTO comanda.consumed_message (tenant_id, message_id, consumer, consumed_at)"
                                + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        TenantContext.get().tenant(),
                        envelope.id(),
                        envelope.consumer(),
                        clock.instant())
                == 1;
    }
}
