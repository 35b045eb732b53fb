package app.comanda.reporting;

import app.comanda.kernel.Repository;
import app.comanda.reporting.Evening.Covers;
import app.comanda.reporting.Evening.ExceptionSum;
import app.comanda.reporting.Evening.ItemSold;
import app.comanda.reporting.Evening.LineSum;
import app.comanda.reporting.Evening.StaffSold;
import app.comanda.reporting.Evening.TaxDue;
import app.comanda.reporting.Evening.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of the evening's report, a statement for each. Orders that are cancelled or joined to others are no sales. */
@Repository
@ApplicationScoped
class EveningSums {

    private static final String SPAN = " business_date BETWEEN ? AND ? AND outlet_id = ANY(?) AND currency = ?";

    private static final String GIVEN_BACK =
            "refunds AS MATERIALIZED (SELECT * FROM comanda.refund WHERE" + SPAN + " AND state = 'SUCCEEDED')";

    private static final String ENDS = "WITH " + day("id") + " SELECT (SELECT id FROM day ORDER BY id LIMIT 1),"
            + " (SELECT id FROM day ORDER BY id DESC LIMIT 1)";

    /**
     * Keys grow with time: the lines of the span are read as a range instead of order by order. Its ends are written into
     * the statement, for only so does the planner know how much it is.
     */
    private static final String BY_ITEM = "WITH " + day("id") + ", lines AS (SELECT l.item_id, max(l.name) AS name,"
            + " l.category_id, sum(l.quantity) AS quantity, sum(l.gross) AS gross,"
            + " sum(l.line_discount + l.order_discount) AS discount, sum(l.net) AS net, sum(l.tax) AS tax"
            + " FROM comanda.order_line l JOIN day ON day.id = l.order_id WHERE l.voided_at IS NULL"
            + " AND l.order_id BETWEEN '<first>' AND '<last>' GROUP BY l.item_id, l.category_id)"
            + " SELECT l.item_id, l.name, l.category_id, coalesce(c.name, ''), l.quantity, l.gross, l.discount, l.net, l.tax"
            + " FROM lines l LEFT JOIN comanda.category c ON c.id = l.category_id ORDER BY 8 DESC, 2, 1";

    private static final String BY_STAFF =
            "WITH " + day("id, staff_id, taken_by, visit_id, covers, subtotal, discount, tip, total")
                    + ", parties AS (SELECT staff_id, taken_by, subtotal, discount,"
                    + " tip, total, CASE WHEN row_number() OVER (PARTITION BY coalesce(visit_id, id) ORDER BY id) = 1"
                    + " THEN coalesce(covers, 0) ELSE 0 END AS guests FROM day)"
                    + " SELECT p.staff_id, coalesce(e.name, p.taken_by), count(*), sum(p.guests), sum(p.subtotal - p.discount),"
                    + " sum(p.tip), sum(p.total) FROM parties p LEFT JOIN comanda.employee e ON e.id = p.staff_id"
                    + " GROUP BY 1, 2 ORDER BY 5 DESC, 2";

    private static final String BY_TENDER = "WITH " + GIVEN_BACK + ", money AS (SELECT method, 1 AS payments, amount,"
            + " cash_rounding, tip, 0 AS refunds, 0 AS refunded FROM comanda.payment WHERE" + SPAN
            + " AND state = 'SUCCEEDED' UNION ALL SELECT method, 0, 0, 0, 0, 1, amount FROM refunds)"
            + " SELECT method, sum(payments), sum(amount), sum(cash_rounding), sum(tip), sum(refunds), sum(refunded)"
            + " FROM money GROUP BY 1 ORDER BY 3 DESC, 1";

    /** Orders share their terms by the thousand: what a tax is called there is read once for all of them. */
    private static final String BY_TAX = "WITH " + day("terms, taxes") + ", " + GIVEN_BACK
            + ", parts AS (SELECT day.terms, t.id, t.taxable, t.amount, 0 AS refunded FROM day,"
            + " jsonb_to_recordset(day.taxes::jsonb) AS t (id text, taxable bigint, amount bigint)"
            + " UNION ALL SELECT o.terms, t.id, 0, 0, t.amount FROM"
            + " (SELECT DISTINCT order_id, act_id FROM refunds) act"
            + " JOIN comanda.refund_line l ON l.order_id = act.order_id AND l.act_id = act.act_id"
            + " JOIN comanda.orders o ON o.id = act.order_id,"
            + " jsonb_to_recordset(l.taxes::jsonb) AS t (id text, amount bigint)),"
            + " sums AS MATERIALIZED (SELECT terms, id, sum(taxable) AS taxable, sum(amount) AS amount,"
            + " sum(refunded) AS refunded FROM parts GROUP BY 1, 2)"
            + " SELECT rate.name, rate.percent, sum(sums.taxable), sum(sums.amount), sum(sums.refunded) FROM sums"
            + " CROSS JOIN LATERAL (SELECT coalesce(max(r.name), sums.id) AS name, coalesce(max(r.percent), '') AS percent"
            + " FROM jsonb_to_recordset(sums.terms::jsonb -> 'taxes') AS r (id text, name text, percent text)"
            + " WHERE r.id = sums.id) rate GROUP BY 1, 2 ORDER BY 4 DESC, 1, 2";

    private static final String EXCEPTIONS = "WITH " + GIVEN_BACK
            + ", deeds AS (SELECT a.kind, a.reason, a.staff_id, a.actor, a.amount FROM comanda.order_adjustment a"
            + " JOIN comanda.orders o ON o.id = a.order_id AND o.preparation <> 'CANCELLED'"
            + " WHERE a.business_date BETWEEN ? AND ? AND a.outlet_id = ANY(?) AND a.currency = ?"
            + " AND a.withdrawn_at IS NULL"
            + " UNION ALL SELECT 'CANCELLED', cancel_reason, staff_id, taken_by, total FROM comanda.orders WHERE" + SPAN
            + " AND preparation = 'CANCELLED' AND merged_into IS NULL"
            + " UNION ALL SELECT 'REFUND', reason, staff_id, given_by, amount FROM refunds"
            + " UNION ALL SELECT m.kind, m.reason, m.staff_id, m.made_by, m.amount FROM comanda.drawer_movement m"
            + " JOIN comanda.drawer_shift s ON s.id = m.shift_id WHERE s.business_date BETWEEN ? AND ?"
            + " AND s.outlet_id = ANY(?) AND s.currency = ? AND m.kind = 'NO_SALE')"
            + " SELECT d.kind, coalesce(d.reason, ''), coalesce(e.name, d.actor), count(*), sum(d.amount)"
            + " FROM deeds d LEFT JOIN comanda.employee e ON e.id = d.staff_id"
            + " GROUP BY 1, 2, 3 ORDER BY 5 DESC, 4 DESC, 1, 2, 3";

    private static final String COVERS = "WITH " + day("visit_id, subtotal, discount")
            + " SELECT count(*) FILTER (WHERE merged_into IS NULL), coalesce(sum(covers), 0), count(closed_at),"
            + " coalesce(sum(extract(epoch FROM closed_at - opened_at))::bigint, 0),"
            + " (SELECT coalesce(sum(subtotal - discount), 0) FROM day WHERE visit_id IS NOT NULL)"
            + " FROM comanda.visit WHERE business_date BETWEEN ? AND ? AND outlet_id = ANY(?)";

    private static final int SECONDS = 60;

    @PersistenceContext
    EntityManager entityManager;

    /** The day's sales, with no more of them than is needed: a busy day must fit into memory. */
    private static String day(String columns) {
        return "day AS (SELECT " + columns + " FROM comanda.orders WHERE" + SPAN
                + " AND preparation <> 'CANCELLED' AND merged_into IS NULL)";
    }

    List<ItemSold> byItem(SalesScope scope, LocalDate from) {
        Ends ends = read(
                        ENDS,
                        times(1, scope, from),
                        row -> new Ends(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .get(0);
        return byItem(scope, from, ends);
    }

    private List<ItemSold> byItem(SalesScope scope, LocalDate from, Ends ends) {
        UUID first = ends.first();
        UUID last = ends.last();
        if (first == null || last == null) {
            return List.of();
        }
        return read(
                BY_ITEM.replace("<first>", first.toString()).replace("<last>", last.toString()),
                times(1, scope, from),
                row -> new ItemSold(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        new LineSum(
                                SqlRows.quantity(row.getBigDecimal(5)),
                                SqlRows.exact(row, 6),
                                SqlRows.exact(row, 7),
                                SqlRows.exact(row, 8),
                                SqlRows.exact(row, 9))));
    }

    List<StaffSold> byStaff(SalesScope scope, LocalDate from) {
        return read(BY_STAFF, times(1, scope, from), row -> {
            long orders = row.getLong(3);
            long net = SqlRows.exact(row, 5);
            return new StaffSold(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    orders,
                    row.getLong(4),
                    net,
                    SqlRows.exact(row, 6),
                    SqlRows.exact(row, 7),
                    Evening.average(net, orders));
        });
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

    List<TaxDue> byTax(SalesScope scope, LocalDate from) {
        return read(BY_TAX, times(2, scope, from), row -> {
            long amount = SqlRows.exact(row, 4);
            long refunded = SqlRows.exact(row, 5);
            return new TaxDue(
                    row.getString(1), row.getString(2), SqlRows.exact(row, 3), amount, refunded, amount - refunded);
        });
    }

    List<ExceptionSum> exceptions(SalesScope scope, LocalDate from) {
        return read(
                EXCEPTIONS,
                times(4, scope, from),
                row -> new ExceptionSum(
                        row.getString(1), row.getString(2), row.getString(3), row.getLong(4), SqlRows.exact(row, 5)));
    }

    Covers covers(SalesScope scope, LocalDate from) {
        Object[] parameters = Stream.concat(
                        Stream.of(times(1, scope, from)), Stream.of(from, scope.date(), (Object) scope.outletIds()))
                .toArray();
        return read(COVERS, parameters, row -> {
                    long guests = row.getLong(2);
                    long closed = row.getLong(3);
                    long net = SqlRows.exact(row, 5);
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

    /** The first and the last key of what was sold; null where nothing was. */
    private record Ends(@Nullable UUID first, @Nullable UUID last) {}

    /** The parameters of {@link #SPAN}, as often as a statement has it. */
    private static Object[] times(int often, SalesScope scope, LocalDate from) {
        return Stream.generate(() -> Stream.of(from, scope.date(), scope.outletIds(), scope.currency()))
                .limit(often)
                .flatMap(each -> each)
                .toArray();
    }

    private <T> List<T> read(String sql, Object[] parameters, SqlRows.Row<T> row) {
        return SqlRows.read(entityManager.unwrap(Connection.class), sql, parameters, row);
    }
}
