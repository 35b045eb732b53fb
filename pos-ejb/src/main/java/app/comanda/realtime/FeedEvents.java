package app.comanda.realtime;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** The tenant's numbered events. Rows without a life of their own, so no entities. */
@Repository
@ApplicationScoped
class FeedEvents {

    private static final String OF_FEED = " WHERE tenant_id = ? AND outlet_id = ? AND topic = ?";

    @PersistenceContext
    EntityManager entityManager;

    /** The next number, taken until the commit; empty when nobody has ever listened. */
    OptionalLong next(Feed feed) {
        return number(
                "UPDATE comanda.realtime_head SET sequence = sequence + 1" + OF_FEED + " RETURNING sequence", feed);
    }

    /** From the commit on events are kept. @return whether nobody had listened before */
    boolean begin(Feed feed) {
        return number(
                        "INSERT INTO comanda.realtime_head (tenant_id, outlet_id, topic, sequence) VALUES (?, ?, ?, 0)"
                                + " ON CONFLICT DO NOTHING RETURNING sequence",
                        feed)
                .isPresent();
    }

    boolean hasBegun(Feed feed) {
        return head(feed).isPresent();
    }

    /** The last number that was given; empty when nobody has ever listened. */
    OptionalLong head(Feed feed) {
        return number("SELECT sequence FROM comanda.realtime_head" + OF_FEED, feed);
    }

    void add(FeedEvent event) {
        try (PreparedStatement insert = connection()
                .prepareStatement(
                        "INSERT INTO comanda.realtime_event (tenant_id, outlet_id, topic, sequence, at, kind, body)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            bind(insert, event.feed());
            insert.setLong(4, event.sequence());
            insert.setObject(5, event.at().atOffset(ZoneOffset.UTC));
            insert.setString(6, event.kind());
            insert.setString(7, event.body());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An event could not be kept", e);
        }
    }

    /** Those after this one that are still kept, in their order. */
    List<FeedEvent> since(Feed feed, long after) {
        try (PreparedStatement read = connection()
                .prepareStatement("SELECT sequence, at, kind, body FROM comanda.realtime_event" + OF_FEED
                        + " AND sequence > ? ORDER BY sequence")) {
            bind(read, feed);
            read.setLong(4, after);
            try (ResultSet rows = read.executeQuery()) {
                List<FeedEvent> events = new ArrayList<>();
                while (rows.next()) {
                    events.add(new FeedEvent(
                            feed.tenantId(),
                            feed.outletId(),
                            feed.topic(),
                            rows.getLong(1),
                            rows.getObject(2, OffsetDateTime.class).toInstant(),
                            rows.getString(3),
                            rows.getString(4)));
                }
                return events;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Events could not be read", e);
        }
    }

    /** The last number of every feed of the tenant. */
    Map<Feed, Long> heads() {
        UUID tenant = TenantContext.get().tenant();
        try (PreparedStatement read = connection()
                .prepareStatement("SELECT outlet_id, topic, sequence FROM comanda.realtime_head WHERE tenant_id = ?")) {
            read.setObject(1, tenant);
            try (ResultSet rows = read.executeQuery()) {
                Map<Feed, Long> heads = new HashMap<>();
                while (rows.next()) {
                    Feed feed = new Feed(tenant, rows.getObject(1, UUID.class), Topic.valueOf(rows.getString(2)));
                    heads.put(feed, rows.getLong(3));
                }
                return heads;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The heads could not be read", e);
        }
    }

    int removeOf(Feed feed, Instant before) {
        try (PreparedStatement delete =
                connection().prepareStatement("DELETE FROM comanda.realtime_event" + OF_FEED + " AND at < ?")) {
            bind(delete, feed);
            delete.setObject(4, before.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Old events could not be removed", e);
        }
    }

    int removeAll(Instant before) {
        try (PreparedStatement delete =
                connection().prepareStatement("DELETE FROM comanda.realtime_event WHERE tenant_id = ? AND at < ?")) {
            delete.setObject(1, TenantContext.get().tenant());
            delete.setObject(2, before.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Old events could not be removed", e);
        }
    }

    private OptionalLong number(String sql, Feed feed) {
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            bind(statement, feed);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A feed could not be numbered", e);
        }
    }

    private static void bind(PreparedStatement statement, Feed feed) throws SQLException {
        statement.setObject(1, feed.tenantId());
        statement.setObject(2, feed.outletId());
        statement.setString(3, feed.topic().name());
    }

    private Connection connection() {
        return entityManager.unwrap(Connection.class);
    }
}
