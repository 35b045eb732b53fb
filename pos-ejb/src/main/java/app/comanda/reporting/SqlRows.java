package app.comanda.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the columns of a sum. */
final class SqlRows {

    private SqlRows() {}

    /** PostgreSQL sums bigint as numeric. */
    static long exact(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column).longValueExact();
    }

    static String quantity(BigDecimal sum) {
        return sum.stripTrailingZeros().toPlainString();
    }
}
