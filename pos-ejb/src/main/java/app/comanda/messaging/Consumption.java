package app.comanda.messaging;

import app.comanda.kernel.Repository;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

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
        try (PreparedStatement forget = entityManager
                .unwrap(Connection.class)
                .prepareStatement("DELETE FROM comanda.consumed_message WHERE consumed_at < ?")) {
            forget.setObject(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
            return forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Old notes could not be removed", e);
        }
    }

    private boolean note(Envelope envelope) {
        try (PreparedStatement note = entityManager
                .unwrap(Connection.class)
                .prepareStatement("INSERT INTO comanda.consumed_message (tenant_id, message_id, consumer, consumed_at)"
                        + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            note.setObject(1, TenantContext.get().tenant());
            note.setObject(2, envelope.id());
            note.setString(3, envelope.consumer());
            note.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            return note.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("Message " + envelope.id() + " could not be noted", e);
        }
    }
}
