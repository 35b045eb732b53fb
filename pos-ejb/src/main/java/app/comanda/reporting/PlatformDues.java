package app.comanda.reporting;

import app.comanda.kernel.Repository;
import app.comanda.tenancy.PlainSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Sums what the platform keeps of the current tenant's payments. */
@Repository
@ApplicationScoped
class PlatformDues {

    private static final String BY_MONTH = "SELECT date_trunc('month', business_date)::date, currency, count(*),"
            + " sum(amount), sum(platform_fee) FROM comanda.payment"
            + " WHERE account_id IS NOT NULL AND state = 'SUCCEEDED' AND business_date >= ?"
            + " GROUP BY 1, 2 ORDER BY 1 DESC, 2";

    @PersistenceContext
    EntityManager entityManager;

    /** Newest month first. */
    List<PlatformDue> since(LocalDate first) {
        return PlainSql.list(
                entityManager.unwrap(Connection.class),
                BY_MONTH,
                row -> new PlatformDue(
                        YearMonth.from(row.getObject(1, LocalDate.class)).toString(),
                        row.getString(2),
                        row.getLong(3),
                        SqlRows.exact(row, 4),
                        SqlRows.exact(row, 5)),
                first);
    }
}
