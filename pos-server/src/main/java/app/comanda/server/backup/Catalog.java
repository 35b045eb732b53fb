package app.comanda.server.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL knows of one schema. */
final class Catalog {

    /** Liquibase's own, in both databases; they describe the tables and are not data. */
    private static final String NOT_DATA = "('databasechangelog', 'databasechangeloglock')";

    private final Connection connection;
    private final String schema;

    Catalog(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** Tables with rows of their own or, divided, of their partitions; sorted by name. */
    List<String> tables() throws SQLException {
        return query(
                "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname NOT IN "
                        + NOT_DATA + " ORDER BY c.relname",
                row -> row.getString(1));
    }

    /** Without those that PostgreSQL computes. */
    List<String> columns(String table) throws SQLException {
        return query(
                "SELECT a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
                        + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ? AND c.relname = '"
                        + table.replace("'", "''")
                        + "' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum",
                row -> row.getString(1));
    }

    List<Manifest.Partition> partitions() throws SQLException {
        return query(
                "SELECT c.relname, p.relname, pg_get_expr(c.relpartbound, c.oid) FROM pg_class c"
                        + " JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_inherits i ON i.inhrelid = c.oid"
                        + " JOIN pg_class p ON p.oid = i.inhparent"
                        + " WHERE n.nspname = ? AND c.relispartition AND c.relkind IN ('r', 'p') ORDER BY c.relname",
                row -> new Manifest.Partition(row.getString(1), row.getString(2), row.getString(3)));
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        List<String> names = query(
                "SELECT sequencename FROM pg_sequences WHERE schemaname = ? ORDER BY sequencename",
                row -> row.getString(1));
        List<Manifest.Sequence> sequences = new ArrayList<>();
        for (String name : names) {
            try (PreparedStatement statement =
                            connection.prepareStatement("SELECT last_value, is_called FROM " + qualified(name));
                    ResultSet row = statement.executeQuery()) {
                row.next();
                sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    /** Empty where nothing was ever migrated. */
    List<String> changes() throws SQLException {
        if (query(
                        "SELECT 1 FROM pg_tables WHERE schemaname = ? AND tablename = 'databasechangelog'",
                        row -> row.getInt(1))
                .isEmpty()) {
            return List.of();
        }
        return query(
                "SELECT id || ' ' || coalesce(md5sum, '') FROM " + qualified("databasechangelog")
                        + " WHERE ?::text IS NOT NULL ORDER BY orderexecuted, id",
                row -> row.getString(1));
    }

    boolean hasRows(String table, String condition) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT EXISTS (SELECT 1 FROM %s WHERE %s)".formatted(qualified(table), condition));
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    String qualified(String name) {
        return quoted(schema) + "." + quoted(name);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
                return found;
            }
        }
    }
}
