package app.comanda.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks into the product's database, as whoever is named. */
final class Database {

    private Database() {}

    /** Sees everything; for counting only. */
    static Connection asSuperuser() throws SQLException {
        return connect("postgres", "COMANDA_DB_SUPERUSER_PASSWORD");
    }

    static Connection asOwner() throws SQLException {
        return connect("comanda_owner", "COMANDA_DB_OWNER_PASSWORD");
    }

    /** As the EAR does, but with no tenant set. */
    static Connection asApplication() throws SQLException {
        return connect("comanda_app", "COMANDA_DB_PASSWORD");
    }

    static List<String> list(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** The one value of a query. */
    static String text(String query) {
        try (Connection connection = asSuperuser()) {
            return list(connection, query).get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    static long number(String query) {
        try (Connection connection = asSuperuser()) {
            return Long.parseLong(list(connection, query).get(0));
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Past all locks, one statement after the other in one session. */
    static void change(String... statements) {
        try (Connection all = asSuperuser();
                Statement statement = all.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows every table has, but those that timers and messages fill some time after an act. */
    static Map<String, Long> rows() {
        try (Connection connection = asSuperuser()) {
            Map<String, Long> rows = new TreeMap<>();
            for (String table : list(
                    connection,
                    "SELECT c.oid::regclass::text FROM pg_class c WHERE c.relnamespace = 'comanda'::regnamespace"
                            + " AND c.relkind IN ('r', 'p') AND NOT c.relispartition"
                            + " AND c.relname NOT IN ('door_use', 'outbox', 'consumed_message', 'kitchen_ticket',"
                            + " 'delivery', 'audit_seal', 'databasechangeloglock')")) {
                rows.put(
                        table,
                        Long.parseLong(list(connection, "SELECT count(*) FROM " + table)
                                .get(0)));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(String user, String secret) throws SQLException {
        var product = Product.running();
        return DriverManager.getConnection(
                product.settings().databaseUrl(), user, product.secrets().get(secret));
    }
}
