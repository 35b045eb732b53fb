package app.comanda.reporting;

import app.comanda.kernel.Repository;
import app.comanda.reporting.Evening.Covers;
import app.comanda.reporting.Evening.ExceptionSum;
import app.comanda.reporting.Evening.TaxDue;
import app.comanda.reporting.Evening.Tender;
import app.comanda.tenancy.PlainSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of the evening's report that do not come from orders alone, a statement for each; and the names in it. */
@Repository
@ApplicationScoped
class EveningSums {

    private static final String SPAN = " business_date BETWEEN ? AND ? AND outlet_id = ANY(?) AND currency = ?";

    private static final String GIVEN_BACK =
            "refunds AS MATERIALIZED (SELECT * FROM comanda.refund WHERE" + SPAN + " AND state = 'SUCCEEDED')";

    private static final String BY_TENDER = "WITH " + GIVEN_BACK + ", money AS (SELECT method, 1 AS payments, amount,"
            + " cash_rounding, tip, 0 AS refunds, 0 AS refunded FROM comanda.payment WHERE" + SPAN
            + " AND state = 'SUCCEEDED' UNION ALL SELECT method, 0, 0, 0, 0, 1, amount FROM refunds)"
            + " SELECT method, sum(payments), sum(amount), sum(cash_rounding), sum(tip), sum(refunds), sum(refunded)"
            + " FROM money GROUP BY 1 ORDER BY 3 DESC, 1";

    /** Under the names that the taxes had where they were sold. */
    private static final String REFUNDED_TAXES = "WITH " + GIVEN_BACK
            + ", parts AS (SELECT o.terms, t.id, t.amount FROM (SELECT DISTINCT order_id, act_id FROM refunds) act"
            + " JOIN comanda.refund_line l ON l.order_id = act.order_id AND l.act_id = act.act_id"
            + " JOIN comanda.orders o ON o.id = act.order_id,"
            + " jsonb_to_recordset(l.taxes::jsonb) AS t (id text, amount bigint))"
            + " SELECT rate.name, rate.percent, sum(parts.amount) FROM parts"
            + " CROSS JOIN LATERAL (SELECT coalesce(max(r.name), parts.id) AS name, coalesce(max(r.percent), '') AS percent"
            + " FROM jsonb_to_recordset(parts.terms::jsonb -> 'taxes') AS r (id text, name text, percent text)"
            + " WHERE r.id = parts.id) rate GROUP BY 1, 2";

    private static final String EXCEPTIONS = "WITH " + GIVEN_BACK
            + ", deeds AS (SELECT a.kind, a.reason, a.staff_id, a.actor, a.amount FROM comanda.order_adjustment a"
            + " JOIN comanda.orders o ON o.id = a.order_id AND o.preparation <> 'CANCELLED'"
            + " WHERE a.business_date BETWEEN ? AND ? AND a.outlet_id = ANY(?) AND a.currency = ?"
            + " AND a.withdrawn_at IS NULL"
            + " UNION ALL SELECT 'REFUND', reason, staff_id, given_by, amount FROM refunds"
            + " UNION ALL SELECT m.kind, m.reason, m.staff_id, m.made_by, m.amount FROM comanda.drawer_movement m"
            + " JOIN comanda.drawer_shift s ON s.id = m.shift_id WHERE s.business_date BETWEEN ? AND ?"
            + " AND s.outlet_id = ANY(?) AND s.currency = ? AND m.kind = 'NO_SALE')"
            + " SELECT d.kind, coalesce(d.reason, ''), coalesce(e.name, d.actor), count(*), sum(d.amount)"
            + " FROM deeds d LEFT JOIN comanda.employee e ON e.id = d.staff_id"
            + " GROUP BY 1, 2, 3";

    private static final String COVERS = "SELECT count(*) FILTER (WHERE merged_into IS NULL), coalesce(sum(covers), 0),"
            + " count(closed_at), coalesce(sum(extract(epoch FROM closed_at - opened_at))::bigint, 0)"
            + " FROM comanda.visit WHERE business_date BETWEEN ? AND ? AND outlet_id = ANY(?)";

    private static final String CATEGORIES = "SELECT id, name FROM comanda.category WHERE id = ANY(?)";

    private static final String STAFF = "SELECT id, name FROM comanda.employee WHERE id = ANY(?)";

    private static final int SECONDS = 60;

    @PersistenceContext
    EntityManager entityManager;

    /** Names by id; of a deleted category there is none. */
    Map<UUID, String> categories(Set<UUID> ids) {
        return names(CATEGORIES, ids);
    }

    /** Names by id. */
    Map<UUID, String> staff(Set<UUID> ids) {
        return names(STAFF, ids);
    }

    private Map<UUID, String> names(String sql, Set<UUID> ids) {
        return read(
                        sql,
                        new Object[] {ids.toArray(UUID[]::new)},
                        row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Tender> byTender(SalesScope scope, LocalDate from) {
        return read(BY_TENDER, times(2, scope, from), row -> {
            long amount = SqlRows.exact(row, 3);
            long refunded = SqlRows.exact(row, 7);
            return new Tender(
                    row.getString(1),
                    row.getLong(2),
                    amount,
                    SqlRows.exact(row, 4),
                    SqlRows.exact(row, 5),
                    row.getLong(6),
                    refunded,
                    amount - refunded);
        });
    }

    /** Of what was given back on these days, whenever it was sold. */
    List<TaxDue> refundedTaxes(SalesScope scope, LocalDate from) {
        return read(
                REFUNDED_TAXES,
                times(1, scope, from),
                row -> TaxDue.of(row.getString(1), row.getString(2), 0, 0, SqlRows.exact(row, 3)));
    }

    /** But cancelled orders, which {@link Sold} has. */
    List<ExceptionSum> exceptions(SalesScope scope, LocalDate from) {
        return read(
                EXCEPTIONS,
                times(3, scope, from),
                row -> new ExceptionSum(
                        row.getString(1), row.getString(2), row.getString(3), row.getLong(4), SqlRows.exact(row, 5)));
    }

    /** @param net sold at tables */
    Covers covers(SalesScope scope, LocalDate from, long net) {
        Object[] parameters = {from, scope.date(), scope.outletIds()};
        return read(COVERS, parameters, row -> {
                    long guests = row.getLong(2);
                    long closed = row.getLong(3);
                    return new Covers(
                            row.getLong(1),
                            guests,
                            closed,
                            Evening.average(row.getLong(4), closed * SECONDS),
                            net,
                            Evening.average(net, guests));
                })
                .get(0);
    }

    /** The parameters of {@link #SPAN}, as often as a statement has it. */
    private static Object[] times(int often, SalesScope scope, LocalDate from) {
        return Stream.generate(() -> Stream.of(from, scope.date(), scope.outletIds(), scope.currency()))
                .limit(often)
                .flatMap(each -> each)
                .toArray();
    }

    private <T> List<T> read(String sql, Object[] parameters, PlainSql.Row<T> row) {
        return PlainSql.list(entityManager.unwrap(Connection.class), sql, row, parameters);
    }
}
