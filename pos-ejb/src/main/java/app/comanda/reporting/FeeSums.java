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
import java.time.YearMonth;
import java.util.List;

/** Sums payments by vendors and their fees. What was returned because no bill took it is no turnover and cost nothing. */
@Repository
@ApplicationScoped
class FeeSums {

    private static final String BY_METHOD = "SELECT date_trunc('month', p.business_date)::date, p.method, a.provider,"
            + " count(*), sum(p.amount), sum(p.refunded), coalesce(sum(p.vendor_fee), 0), sum(p.platform_fee),"
            + " sum(p.surcharge - coalesce(back.surcharge, 0)), count(*) FILTER (WHERE p.vendor_fee IS NULL)"
            + " FROM comanda.payment p JOIN comanda.payment_account a ON a.id = p.account_id"
            + " LEFT JOIN LATERAL (SELECT sum(r.surcharge) AS surcharge FROM comanda.refund r"
            + " WHERE r.order_id = p.order_id AND r.payment_id = p.id AND r.state <> 'FAILED') back ON p.refunded > 0"
            + " WHERE p.business_date BETWEEN ? AND ? AND p.outlet_id = ANY(?) AND p.currency = ?"
            + " AND p.state = 'SUCCEEDED' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3";

    @PersistenceContext
    EntityManager entityManager;

    /** From the first day of a month to the last of another. */
    List<FeeRow> byMethod(SalesScope scope, YearMonth from, YearMonth to) {
        return PlainSql.list(
                entityManager.unwrap(Connection.class),
                BY_METHOD,
                FeeSums::row,
                from.atDay(1),
                to.atEndOfMonth(),
                scope.outletIds(),
                scope.currency());
    }

    private static FeeRow row(ResultSet row) throws SQLException {
        return new FeeRow(
                YearMonth.from(row.getObject(1, LocalDate.class)),
                row.getString(2),
                row.getString(3),
                FeeSum.of(
                        row.getLong(4),
                        SqlRows.exact(row, 5),
                        SqlRows.exact(row, 6),
                        SqlRows.exact(row, 7),
                        SqlRows.exact(row, 8),
                        SqlRows.exact(row, 9),
                        row.getLong(10)));
    }
}
