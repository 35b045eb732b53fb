package app.comanda.reporting;

import app.comanda.tenancy.PlainSql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the rows of a sum. */
final class SqlRows {

    private SqlRows() {}

    /** Makes a value of the row on which the cursor stands. */
    @FunctionalInterface
    interface Row<T> extends PlainSql.Row<T> {}

    static <T> List<T> read(Connection connection, String sql, Object[] parameters, Row<T> row) {
        return PlainSql.list(connection, sql, row, parameters);
    }

    /** PostgreSQL sums bigint as numeric. */
    static long exact(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column).longValueExact();
    }

    static String quantity(BigDecimal sum) {
        return sum.stripTrailingZeros().toPlainString();
    }
}
