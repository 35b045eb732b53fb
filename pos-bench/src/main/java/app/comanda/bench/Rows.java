package app.comanda.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table as the product wrote them for one order, to be written again with other keys.
 *
 * @param rows values in the order of the columns
 */
record Rows(String table, List<String> columns, List<List<@Nullable Object>> rows) {

    static Rows read(Connection connection, String table, String where, Object parameter) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM comanda." + table + " WHERE " + where)) {
            select.setObject(1, parameter);
            try (ResultSet found = select.executeQuery()) {
                return of(table, found);
            }
        }
    }

    private static Rows of(String table, ResultSet found) throws SQLException {
        ResultSetMetaData about = found.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.add(about.getColumnName(i));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (found.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (String column : columns) {
                // a seal belongs to a chain of the product
                row.add(column.equals("seal_number") ? null : found.getObject(column));
            }
            rows.add(row);
        }
        return new Rows(table, List.copyOf(columns), rows);
    }

    Rows plus(Rows more) {
        List<List<@Nullable Object>> both = new ArrayList<>(rows);
        more.rows.stream().filter(row -> !both.contains(row)).forEach(both::add);
        return new Rows(table, columns, both);
    }

    /** The keys that must be other ones each time. */
    void noteKeys(Map<UUID, Integer> keys) {
        int id = columns.indexOf("id");
        for (List<@Nullable Object> row : rows) {
            if (id >= 0 && row.get(id) instanceof UUID key) {
                keys.putIfAbsent(key, keys.size());
            }
        }
    }

    String insert() {
        return "INSERT INTO comanda." + table + " (" + String.join(", ", columns) + ") VALUES ("
                + "?, ".repeat(columns.size() - 1) + "?)";
    }

    /** @param fresh the new keys, by the number of the old one */
    void write(PreparedStatement insert, Map<UUID, Integer> keys, UUID[] fresh) throws SQLException {
        for (List<@Nullable Object> row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                Object value = row.get(i);
                Integer key = value instanceof UUID old ? keys.get(old) : null;
                if (key != null) {
                    value = fresh[key];
                } else if (columns.get(i).equals("key")) {
                    value = UUID.randomUUID().toString();
                }
                insert.setObject(i + 1, value);
            }
            if (rows.size() > 1) {
                insert.addBatch();
            }
        }
        if (rows.size() > 1) {
            insert.executeBatch();
        } else {
            insert.executeUpdate();
        }
    }

    static Map<UUID, Integer> keysOf(List<Rows> all) {
        Map<UUID, Integer> keys = new HashMap<>();
        all.forEach(rows -> rows.noteKeys(keys));
        return keys;
    }

    static int count(List<Rows> all) {
        return all.stream().mapToInt(rows -> rows.rows().size()).sum();
    }
}
