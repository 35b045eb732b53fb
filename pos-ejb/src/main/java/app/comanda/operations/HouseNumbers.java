package app.comanda.operations;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The database seen by those who run it. */
@Repository
@ApplicationScoped
public class HouseNumbers {

    @PersistenceContext
    EntityManager entityManager;

    /** Needs the door {@link app.comanda.tenancy.Door#HEALTH}. */
    HouseCount count() {
        String sql = "SELECT (SELECT count(*) FROM comanda.outbox),"
                + " (SELECT count(*) FROM comanda.dead_letter WHERE replayed_at IS NULL),"
                + " (SELECT coalesce(max(waiting), 0) FROM comanda.sync_journal),"
                + " count(*), count(*) FILTER (WHERE state <> 'idle')"
                + " FROM pg_stat_activity WHERE usename = current_user";
        return read(
                sql,
                row -> new HouseCount(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
    }

    void ping() {
        read("SELECT 1", row -> row.getInt(1));
    }

    /** @return how many partitions were missing */
    int makePartitions(int monthsAhead) {
        return read("SELECT comanda.make_partitions(" + monthsAhead + ")", row -> row.getInt(1));
    }

    private <T> T read(String sql, Row<T> reading) {
        try (PreparedStatement query = entityManager.unwrap(Connection.class).prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return reading.read(row);
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer", e);
        }
    }

    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
