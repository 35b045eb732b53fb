package app.comanda.device;

import app.comanda.kernel.Repository;
import app.comanda.tenancy.NextTrip;
import app.comanda.tenancy.PlainSql;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** The tenant's series of numbers. Plain SQL: the row is counted up and read in one statement. */
@Repository
@ApplicationScoped
public class NumberSeries {

    /** Which numbers are taken together. */
    enum Take {
        ORDER("last_order = last_order + 1"),
        RECEIPT("last_receipt = last_receipt + 1"),
        ORDER_AND_RECEIPT("last_order = last_order + 1, last_receipt = last_receipt + 1");

        private final String sql;

        Take(String counting) {
            sql = "UPDATE comanda.number_series SET " + counting
                    + " WHERE id = ? AND outlet_id = ? RETURNING prefix, last_order, last_receipt";
        }
    }

    /** How far a series has counted. */
    record Position(String prefix, long order, long receipt) {}

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    NextTrip nextTrip;

    /** Counts on; empty when the outlet has no such series. */
    Optional<Position> take(Take what, UUID series, UUID outlet) {
        return nextTrip.ask(new PlainSql.Question<>(
                PlainSql.Statement.of(what.sql, series, outlet),
                row -> new Position(row.getString(1), row.getLong(2), row.getLong(3))));
    }

    /** The outlet's own prefix; its series is begun when it has none. */
    String prefixOfOutlet(UUID outlet) {
        takeTurn();
        return findPrefix(outlet).orElseGet(() -> begin(outlet, outlet, SeriesPrefix.ofOutlet(countOutlets())));
    }

    /** Begins the series of a new terminal, and says by which prefix. */
    String beginForTerminal(UUID terminal, UUID outlet) {
        String outletPrefix = prefixOfOutlet(outlet);
        return begin(terminal, outlet, SeriesPrefix.ofTerminal(outletPrefix, countTerminals(outlet) + 1));
    }

    /** Two of a tenant that begin a series at once would choose the same prefix. */
    private void takeTurn() {
        try (PreparedStatement lock =
                connection().prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 21))")) {
            lock.setString(1, "series " + tenant());
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("A series could not be begun", e);
        }
    }

    private String begin(UUID series, UUID outlet, String prefix) {
        try (PreparedStatement insert = connection()
                .prepareStatement(
                        "INSERT INTO comanda.number_series (tenant_id, id, outlet_id, prefix) VALUES (?, ?, ?, ?)")) {
            insert.setObject(1, tenant());
            insert.setObject(2, series);
            insert.setObject(3, outlet);
            insert.setString(4, prefix);
            insert.executeUpdate();
            return prefix;
        } catch (SQLException e) {
            throw new IllegalStateException("Series " + prefix + " could not be begun", e);
        }
    }

    private Optional<String> findPrefix(UUID series) {
        try (PreparedStatement find =
                connection().prepareStatement("SELECT prefix FROM comanda.number_series WHERE id = ?")) {
            find.setObject(1, series);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A series could not be read", e);
        }
    }

    private int countOutlets() {
        return count("SELECT count(*) FROM comanda.number_series WHERE id = outlet_id AND tenant_id = ?", tenant());
    }

    private int countTerminals(UUID outlet) {
        return count("SELECT count(*) FROM comanda.number_series WHERE id <> outlet_id AND outlet_id = ?", outlet);
    }

    private int count(String sql, UUID of) {
        try (PreparedStatement count = connection().prepareStatement(sql)) {
            count.setObject(1, of);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The series could not be counted", e);
        }
    }

    private static UUID tenant() {
        return TenantContext.get().tenant();
    }

    private Connection connection() {
        return entityManager.unwrap(Connection.class);
    }
}
