package app.comanda.messaging;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outbox of all tenants, seen through the door {@link app.comanda.tenancy.Door#OUTBOX_RELAY}. */
@Repository
@ApplicationScoped
public class OutboxQueue {

    /** Keys tell when a message may leave; a second is left for clocks of nodes that run ahead of the database's. */
    private static final String DUE = " WHERE id < comanda.uuid_at(now() + interval '1 second')";

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Removes the oldest messages that are due in this transaction; a rollback leaves them. One node at a time does so, so that the
     * order of a tenant's events is kept; for the others there is nothing.
     */
    List<WaitingMessage> take(int atMost) {
        String sql = "DELETE FROM comanda.outbox WHERE pg_try_advisory_xact_lock(hashtext('comanda.outbox')) AND id IN"
                + " (SELECT id FROM comanda.outbox" + DUE + " ORDER BY id LIMIT ?)"
                + " RETURNING id, tenant_id, type, consumer, outlet_id, request_id, payload";
        try (PreparedStatement take = connection().prepareStatement(sql)) {
            take.setInt(1, atMost);
            try (ResultSet rows = take.executeQuery()) {
                List<WaitingMessage> messages = new ArrayList<>();
                while (rows.next()) {
                    messages.add(message(rows));
                }
                messages.sort((a, b) -> a.id().toString().compareTo(b.id().toString()));
                return messages;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be read", e);
        }
    }

    /** How many wait though they are due, of all tenants. */
    long length() {
        try (PreparedStatement count = connection().prepareStatement("SELECT count(*) FROM comanda.outbox" + DUE);
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be counted", e);
        }
    }

    private static WaitingMessage message(ResultSet row) throws SQLException {
        return new WaitingMessage(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getString(7));
    }

    private Connection connection() {
        return entityManager.unwrap(Connection.class);
    }
}
