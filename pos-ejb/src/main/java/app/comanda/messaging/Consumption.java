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
import java.time.ZoneOffset;

/** Takes a message once, however often it is delivered. */
@Repository
@Stateless
public class Consumption {

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
