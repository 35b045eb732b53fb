package app.comanda.ordering.schedule;

import app.comanda.catalog.Channel;
import app.comanda.kernel.Repository;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How many orders each slot has. Plain SQL: a place is taken in one statement, or not at all. */
@Repository
@ApplicationScoped
public class SlotBook {

    private static final String TAKE =
            "INSERT INTO comanda.order_slot AS s (tenant_id, outlet_id, channel, begins_at, taken)"
                    + " VALUES (?, ?, ?, ?, 1) ON CONFLICT (tenant_id, outlet_id, channel, begins_at)"
                    + " DO UPDATE SET taken = s.taken + 1 WHERE s.taken < ?";

    private static final String GIVE_BACK = "UPDATE comanda.order_slot SET taken = taken - 1"
            + " WHERE outlet_id = ? AND channel = ? AND begins_at = ? AND taken > 0";

    private static final String TAKEN = "SELECT begins_at, taken FROM comanda.order_slot"
            + " WHERE outlet_id = ? AND channel = ? AND begins_at BETWEEN ? AND ?";

    @PersistenceContext
    EntityManager entityManager;

    /** @return whether there was a place; the row stays locked until the commit */
    boolean take(UUID outlet, Channel channel, Slot slot) {
        try (PreparedStatement take = connection().prepareStatement(TAKE)) {
            take.setObject(1, TenantContext.get().tenant());
            take.setObject(2, outlet);
            take.setString(3, channel.name());
            take.setObject(4, utc(slot.from()));
            take.setInt(5, slot.capacity());
            return take.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("A place in a slot could not be taken", e);
        }
    }

    void giveBack(UUID outlet, Channel channel, Instant slot) {
        try (PreparedStatement giveBack = connection().prepareStatement(GIVE_BACK)) {
            giveBack.setObject(1, outlet);
            giveBack.setString(2, channel.name());
            giveBack.setObject(3, utc(slot));
            giveBack.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A place in a slot could not be given back", e);
        }
    }

    /** Orders by the beginning of their slot; empty slots are left out. */
    Map<Instant, Integer> taken(UUID outlet, Channel channel, Instant first, Instant last) {
        try (PreparedStatement query = connection().prepareStatement(TAKEN)) {
            query.setObject(1, outlet);
            query.setString(2, channel.name());
            query.setObject(3, utc(first));
            query.setObject(4, utc(last));
            try (ResultSet rows = query.executeQuery()) {
                Map<Instant, Integer> taken = new HashMap<>();
                while (rows.next()) {
                    taken.put(rows.getObject(1, OffsetDateTime.class).toInstant(), rows.getInt(2));
                }
                return taken;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The slots could not be read", e);
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private Connection connection() {
        return entityManager.unwrap(Connection.class);
    }
}
