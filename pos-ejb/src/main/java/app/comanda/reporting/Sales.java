package app.comanda.reporting;

import app.comanda.kernel.Repository;
import app.comanda.tenancy.PlainSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sums over many days' orders, and over payments. Plain SQL: entities would carry every order through memory. */
@Repository
@ApplicationScoped
public class Sales {

    private static final String SUMS = "count(*), coalesce(sum(subtotal), 0), coalesce(sum(discount), 0),"
            + " coalesce(sum(charges), 0), coalesce(sum(tax), 0), coalesce(sum(tip), 0), coalesce(sum(total), 0),"
            + " coalesce(sum(cash_rounding), 0)";

    private static final String OF_THE_SPAN =
            " WHERE business_date BETWEEN ? AND ? AND outlet_id = ANY(?) AND currency = ? AND preparation <> 'CANCELLED'"
                    + " AND merged_into IS NULL";

    private static final String BY_DAY =
            "SELECT business_date, " + SUMS + " FROM comanda.orders" + OF_THE_SPAN + " GROUP BY 1 ORDER BY 1";

    private static final String BY_CURRENCY = "SELECT currency, " + SUMS + " FROM comanda.orders"
            + " WHERE business_date BETWEEN ? AND ? AND outlet_id = ANY(?) AND preparation <> 'CANCELLED'"
            + " AND merged_into IS NULL GROUP BY 1 ORDER BY 1";

    private static final String LINES_BY_CURRENCY = "SELECT o.currency, count(*) FROM comanda.orders o"
            + " JOIN comanda.order_line l ON l.order_id = o.id AND l.voided_at IS NULL WHERE o.business_date BETWEEN ? AND ?"
            + " AND o.outlet_id = ANY(?) AND o.preparation <> 'CANCELLED' AND o.merged_into IS NULL GROUP BY 1";

    private static final String BY_METHOD = "SELECT method, count(*), sum(amount), sum(cash_rounding)"
            + " FROM comanda.payment WHERE business_date = ? AND outlet_id = ANY(?) AND currency = ?"
            + " AND state = 'SUCCEEDED' GROUP BY 1 ORDER BY 3 DESC, 1";

    @PersistenceContext
    EntityManager entityManager;

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
        Object[] parameters = {scope.date(), scope.outletIds(), scope.currency()};
        return read(
                BY_METHOD,
                parameters,
                row -> new MethodTakings(
                        row.getString(1), row.getLong(2), SqlRows.exact(row, 3), SqlRows.exact(row, 4)));
    }

    private static SalesSum sum(ResultSet row, int first) throws SQLException {
        return new SalesSum(
                row.getLong(first),
                SqlRows.exact(row, first + 1),
                SqlRows.exact(row, first + 2),
                SqlRows.exact(row, first + 3),
                SqlRows.exact(row, first + 4),
                SqlRows.exact(row, first + 5),
                SqlRows.exact(row, first + 6),
                SqlRows.exact(row, first + 7));
    }

    private <T> List<T> read(String sql, Object[] parameters, PlainSql.Row<T> row) {
        return PlainSql.list(connection(), sql, row, parameters);
    }

    private Connection connection() {
        return entityManager.unwrap(Connection.class);
    }
}
