package app.comanda.reporting;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sums over orders, lines and payments. Plain SQL: entities would carry every order through memory. */
@Repository
@ApplicationScoped
public class Sales {

    private static final String SUMS = "count(*), coalesce(sum(subtotal), 0), coalesce(sum(discount), 0),"
            + " coalesce(sum(charges), 0), coalesce(sum(tax), 0), coalesce(sum(tip), 0), coalesce(sum(total), 0),"
            + " coalesce(sum(cash_rounding), 0)";

    private static final String OF_THE_DAY =
            " WHERE business_date = ? AND outlet_id = ANY(?) AND currency = ? AND preparation <> 'CANCELLED' AND merged_into IS NULL";

    private static final String BY_QUARTER = "SELECT outlet_id, date_bin('15 minutes', placed_at, '1970-01-01Z'), "
            + SUMS + ", count(*) FILTER (WHERE settlement IN ('UNPAID', 'PARTLY_PAID')),"
            + " coalesce(sum(total + cash_rounding - paid) FILTER (WHERE settlement IN ('UNPAID', 'PARTLY_PAID')), 0)"
            + " FROM comanda.orders" + OF_THE_DAY + " GROUP BY 1, 2";

    private static final String BY_DAY = "SELECT business_date, " + SUMS + " FROM comanda.orders"
            + " WHERE business_date BETWEEN ? AND ? AND outlet_id = ANY(?) AND currency = ?"
            + " AND preparation <> 'CANCELLED' AND merged_into IS NULL GROUP BY 1 ORDER BY 1";

    private static final String BY_CURRENCY = "SELECT currency, " + SUMS + " FROM comanda.orders"
            + " WHERE business_date BETWEEN ? AND ? AND outlet_id = ANY(?) AND preparation <> 'CANCELLED' AND merged_into IS NULL"
            + " GROUP BY 1 ORDER BY 1";

    private static final String LINES_BY_CURRENCY = "SELECT o.currency, count(*) FROM comanda.orders o"
            + " JOIN comanda.order_line l ON l.order_id = o.id AND l.voided_at IS NULL WHERE o.business_date BETWEEN ? AND ?"
            + " AND o.outlet_id = ANY(?) AND o.preparation <> 'CANCELLED' AND o.merged_into IS NULL GROUP BY 1";

    private static final String BY_METHOD = "SELECT method, count(*), sum(amount), sum(cash_rounding)"
            + " FROM comanda.payment WHERE business_date = ? AND outlet_id = ANY(?) AND currency = ?"
            + " AND state = 'SUCCEEDED' GROUP BY 1 ORDER BY 3 DESC, 1";

    /** Keys grow with time, so the lines of a day lie side by side: a range is read instead of line by line. */
    private static final String BY_ITEM = "WITH day AS MATERIALIZED (SELECT id FROM comanda.orders" + OF_THE_DAY + "),"
            + " ends AS MATERIALIZED (SELECT min(id::text)::uuid AS first, max(id::text)::uuid AS last FROM day)"
            + " SELECT l.item_id, max(l.name), sum(l.quantity), sum(l.net)"
            + " FROM comanda.order_line l JOIN day ON day.id = l.order_id"
            + " WHERE l.voided_at IS NULL"
            + " AND l.order_id BETWEEN (SELECT first FROM ends) AND (SELECT last FROM ends)"
            + " GROUP BY 1 ORDER BY 4 DESC, 1 LIMIT ?";

    @PersistenceContext
    EntityManager entityManager;

    List<QuarterSales> byQuarter(SalesScope scope) {
        return read(BY_QUARTER, ofTheDay(scope), row -> {
            int next = 3 + SUM_COLUMNS;
            return new QuarterSales(
                    row.getObject(1, UUID.class),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    sum(row, 3),
                    row.getLong(next),
                    exact(row, next + 1));
        });
    }

    List<DaySum> byDay(SalesScope scope, LocalDate from) {
        Object[] parameters = {from, scope.date(), scope.outletIds(), scope.currency()};
        return read(BY_DAY, parameters, row -> new DaySum(row.getObject(1, LocalDate.class), sum(row, 2)));
    }

    /** Ordered by currency. */
    List<Takings> byCurrency(UUID[] outlets, LocalDate from, LocalDate to) {
        Object[] parameters = {from, to, outlets};
        Map<String, Long> lines =
                read(LINES_BY_CURRENCY, parameters, row -> Map.entry(row.getString(1), row.getLong(2))).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return read(BY_CURRENCY, parameters, row -> {
            String currency = row.getString(1);
            return new Takings(currency, lines.getOrDefault(currency, 0L), sum(row, 2));
        });
    }

    List<MethodTakings> byMethod(SalesScope scope) {
        return read(
                BY_METHOD,
                ofTheDay(scope),
                row -> new MethodTakings(row.getString(1), row.getLong(2), exact(row, 3), exact(row, 4)));
    }

    /** Those that brought most. */
    List<ItemSales> byItem(SalesScope scope, int atMost) {
        Object[] parameters = {scope.date(), scope.outletIds(), scope.currency(), atMost};
        return read(
                BY_ITEM,
                parameters,
                row -> new ItemSales(
                        row.getObject(1, UUID.class), row.getString(2), quantity(row.getBigDecimal(3)), exact(row, 4)));
    }

    private static Object[] ofTheDay(SalesScope scope) {
        return new Object[] {scope.date(), scope.outletIds(), scope.currency()};
    }

    private static final int SUM_COLUMNS = 8;

    private static SalesSum sum(ResultSet row, int first) throws SQLException {
        return new SalesSum(
                row.getLong(first),
                exact(row, first + 1),
                exact(row, first + 2),
                exact(row, first + 3),
                exact(row, first + 4),
                exact(row, first + 5),
                exact(row, first + 6),
                exact(row, first + 7));
    }

    /** PostgreSQL sums bigint as numeric. */
    private static long exact(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column).longValueExact();
    }

    private static String quantity(BigDecimal sum) {
        return sum.stripTrailingZeros().toPlainString();
    }

    private <T> List<T> read(String sql, Object[] parameters, Row<T> row) {
        try (PreparedStatement query = connection().prepareStatement(sql)) {
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

    private Connection connection() {
        return entityManager.unwrap(Connection.class);
    }

    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
