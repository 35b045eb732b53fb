package app.comanda.reporting;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the rows of a sum. */
final class SqlRows {

    private SqlRows() {}

    /** Makes a value of the row on which the cursor stands. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> read(Connection connection, String sql, Object[] parameters, Row<T> row) {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                bind(query, i + 1, parameters[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The sales could not be summed", e);
        }
    }

    private static void bind(PreparedStatement query, int at, Object parameter) throws SQLException {
        if (parameter instanceof UUID[] ids) {
            query.setArray(at, query.getConnection().createArrayOf("uuid", ids));
        } else {
            query.setObject(at, parameter);
        }
    }

    /** PostgreSQL sums bigint as numeric. */
    static long exact(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column).longValueExact();
    }

    static String quantity(BigDecimal sum) {
        return sum.stripTrailingZeros().toPlainString();
    }
}
