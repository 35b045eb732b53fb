package app.comanda.payment.till;

import app.comanda.kernel.Repository;
import app.comanda.payment.till.TillReport.CutSum;
import app.comanda.payment.till.TillReport.DaySold;
import app.comanda.payment.till.TillReport.TaxSold;
import app.comanda.payment.till.TillReport.TenderSum;
import app.comanda.staff.drawer.DrawerShift;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sums over what a shift took and sold. Plain SQL, a statement for each part of the report, whatever the shift took.
 *
 * <p>A bill belongs to the shift that took the last of its payments. One that grew after it was booked is booked again
 * by what it grew (docs/drawer.md).
 */
@Repository
@ApplicationScoped
class TillSums {

    private static final String COLUMNS = "order_id, business_date, receipt_number, subtotal, discount, charges, tax,"
            + " taxes, tip, total, cash_rounding, paid, previous_shift_id";

    /**
     * What the shift has sold by now: settled here, or free and taken at this terminal. Tables of all orders are asked for one order
     * after the other (LATERAL with OFFSET 0), for the planner believes that a shift has many, and reads years for them.
     */
    private static final String SOLD_BY_NOW =
            "WITH shift AS MATERIALIZED (SELECT * FROM comanda.drawer_shift WHERE id = ?),"
                    + " mine AS MATERIALIZED (SELECT DISTINCT p.order_id FROM comanda.payment p"
                    + " WHERE p.shift_id = (SELECT id FROM shift) AND p.state = 'SUCCEEDED'),"
                    + " settled AS (SELECT order_id FROM mine WHERE (SELECT p.shift_id FROM comanda.payment p"
                    + " WHERE p.order_id = mine.order_id AND p.state = 'SUCCEEDED'"
                    + " ORDER BY p.created_at DESC, p.id DESC LIMIT 1) = (SELECT id FROM shift)"
                    + " UNION ALL SELECT free.id FROM shift CROSS JOIN LATERAL (SELECT o.id FROM comanda.orders o"
                    + " WHERE o.outlet_id = shift.outlet_id AND o.business_date >= shift.business_date"
                    + " AND o.id > comanda.uuid_at(shift.opened_at - interval '2 days')"
                    + " AND o.terminal_id = shift.terminal_id AND o.placed_at >= shift.opened_at"
                    + " AND o.total = 0 AND o.paid = 0 AND NOT EXISTS (SELECT FROM comanda.payment p"
                    + " WHERE p.order_id = o.id AND p.state = 'SUCCEEDED') OFFSET 0) free),"
                    + " sold AS (SELECT o.id AS order_id, o.business_date, o.receipt_number, o.subtotal, o.discount, o.charges,"
                    + " o.tax, o.taxes, o.tip, o.total, o.cash_rounding, o.paid, (SELECT z.shift_id FROM comanda.z_sale z"
                    + " WHERE z.order_id = o.id ORDER BY z.booked_at DESC LIMIT 1) AS previous_shift_id"
                    + " FROM settled CROSS JOIN LATERAL"
                    + " (SELECT * FROM comanda.orders WHERE orders.id = settled.order_id OFFSET 0) o"
                    + " WHERE o.total + o.cash_rounding = o.paid AND o.preparation <> 'CANCELLED') ";

    private static final String SOLD_AND_BOOKED =
            "WITH sold AS (SELECT " + COLUMNS + " FROM comanda.z_sale WHERE shift_id = ?) ";

    private static final String BOOK = "INSERT INTO comanda.z_sale (tenant_id, shift_id, booked_at, " + COLUMNS + ") "
            + SOLD_BY_NOW + "SELECT ?, ?, ?, " + COLUMNS + " FROM sold";

    private static final String BEFORE = " FROM sold s LEFT JOIN LATERAL (SELECT * FROM comanda.z_sale z"
            + " WHERE z.order_id = s.order_id AND z.shift_id = s.previous_shift_id OFFSET 0) b ON true ";

    private static final String BY_DAY = "SELECT s.business_date, count(*) FILTER (WHERE b.order_id IS NULL), "
            + grown("subtotal") + ", " + grown("discount") + ", " + grown("charges") + ", " + grown("tax") + ", "
            + grown("tip") + ", " + grown("total") + ", " + grown("cash_rounding") + BEFORE + "GROUP BY 1 ORDER BY 1";

    private static final String BY_TAX = "SELECT rate.name, rate.percent, sum(part.taxable), sum(part.amount) FROM ("
            + "SELECT s.order_id, t.id, t.taxable, t.amount FROM sold s,"
            + " jsonb_to_recordset(s.taxes::jsonb) AS t (id text, taxable bigint, amount bigint)"
            + " UNION ALL SELECT s.order_id, t.id, -t.taxable, -t.amount" + BEFORE
            + "CROSS JOIN jsonb_to_recordset(b.taxes::jsonb) AS t (id text, taxable bigint, amount bigint)) part"
            + " CROSS JOIN LATERAL (SELECT terms::jsonb -> 'taxes' AS taxes FROM comanda.orders"
            + " WHERE orders.id = part.order_id OFFSET 0) o CROSS JOIN LATERAL ("
            + "SELECT coalesce(max(r.name), part.id) AS name, coalesce(max(r.percent), '') AS percent"
            + " FROM jsonb_to_recordset(o.taxes) AS r (id text, name text, percent text)"
            + " WHERE r.id = part.id) rate GROUP BY 1, 2 HAVING sum(part.taxable) <> 0 OR sum(part.amount) <> 0"
            + " ORDER BY 1, 2";

    private static final String RECEIPTS = "SELECT (array_agg(s.receipt_number ORDER BY length(s.receipt_number),"
            + " s.receipt_number))[1], (array_agg(s.receipt_number ORDER BY length(s.receipt_number) DESC,"
            + " s.receipt_number DESC))[1], coalesce(" + grown("paid") + ", 0), (SELECT coalesce(sum(p.amount), 0)"
            + " FROM comanda.payment p WHERE p.shift_id = ? AND p.state = 'SUCCEEDED'"
            + " AND p.order_id IN (SELECT order_id FROM sold))" + BEFORE;

    private static final String TENDERS = "SELECT method, count(*), sum(amount), sum(cash_rounding), sum(tip)"
            + " FROM comanda.payment WHERE shift_id = ? AND state = 'SUCCEEDED' GROUP BY 1 ORDER BY 3 DESC, 1";

    private static final String REFUNDS = "SELECT method, count(*), sum(amount), sum(cash_rounding), sum(tip)"
            + " FROM comanda.refund WHERE shift_id = ? AND state = 'SUCCEEDED' GROUP BY 1 ORDER BY 3 DESC, 1";

    /** Of a bill that grew, only what was done since it was booked. */
    private static final String CUTS = "SELECT a.kind, count(*), sum(a.amount)" + BEFORE
            + "CROSS JOIN LATERAL (SELECT * FROM comanda.order_adjustment WHERE order_adjustment.order_id = s.order_id"
            + " OFFSET 0) a WHERE a.withdrawn_at IS NULL AND (b.booked_at IS NULL OR a.at > b.booked_at)"
            + " GROUP BY 1 ORDER BY 1";

    private static final String OPEN_PAYMENTS = "SELECT DISTINCT o.number FROM (SELECT order_id, shift_id, state"
            + " FROM comanda.payment UNION ALL SELECT order_id, shift_id, state FROM comanda.refund) moving"
            + " JOIN comanda.orders o ON o.id = moving.order_id WHERE moving.shift_id = ?"
            + " AND moving.state IN ('PENDING', 'UNKNOWN') ORDER BY 1 LIMIT 20";

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Where the bills of a shift are read from.
     *
     * @param sold SQL that names them {@code sold}, with the shift as its one parameter
     */
    enum Bills {
        BY_NOW(SOLD_BY_NOW),
        BOOKED(SOLD_AND_BOOKED);

        private final String sold;

        Bills(String sold) {
            this.sold = sold;
        }
    }

    private static String grown(String column) {
        return "sum(s." + column + " - coalesce(b." + column + ", 0))";
    }

    /** Writes down which bills the shift has sold: for good, so that no later shift counts them again. */
    void book(DrawerShift shift, Instant at) {
        entityManager.flush();
        try (PreparedStatement insert = connection().prepareStatement(BOOK)) {
            insert.setObject(1, shift.id());
            insert.setObject(2, TenantContext.get().tenant());
            insert.setObject(3, shift.id());
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The bills of a shift could not be booked", e);
        }
    }

    List<DaySold> byDay(UUID shift, Bills bills) {
        return read(
                bills.sold + BY_DAY,
                row -> new DaySold(
                        row.getObject(1, LocalDate.class),
                        row.getLong(2),
                        exact(row, 3),
                        exact(row, 4),
                        exact(row, 3) - exact(row, 4),
                        exact(row, 5),
                        exact(row, 6),
                        exact(row, 7),
                        exact(row, 8),
                        exact(row, 9)),
                shift);
    }

    List<TaxSold> byTax(UUID shift, Bills bills) {
        return read(
                bills.sold + BY_TAX,
                row -> new TaxSold(row.getString(1), row.getString(2), exact(row, 3), exact(row, 4)),
                shift);
    }

    /** @param paid what the bills were paid, here and elsewhere @param paidHere what of it in this shift */
    record Settled(@Nullable String firstReceipt, @Nullable String lastReceipt, long paid, long paidHere) {}

    Settled settled(UUID shift, Bills bills) {
        return read(
                        bills.sold + RECEIPTS,
                        row -> new Settled(row.getString(1), row.getString(2), exact(row, 3), exact(row, 4)),
                        shift,
                        shift)
                .get(0);
    }

    /** The largest first. */
    List<TenderSum> tenders(UUID shift) {
        return read(TENDERS, TillSums::tender, shift);
    }

    /** The largest first. */
    List<TenderSum> refunds(UUID shift) {
        return read(REFUNDS, TillSums::tender, shift);
    }

    private static TenderSum tender(ResultSet row) throws SQLException {
        return new TenderSum(row.getString(1), row.getLong(2), exact(row, 3), exact(row, 4), exact(row, 5));
    }

    /** What was taken off the bills that the shift sold. */
    List<CutSum> cuts(UUID shift, Bills bills) {
        return read(bills.sold + CUTS, row -> new CutSum(row.getString(1), row.getLong(2), exact(row, 3)), shift);
    }

    /** The orders, by number, for which it is not known yet whether money came. */
    List<String> ordersOfOpenPayments(UUID shift) {
        return read(OPEN_PAYMENTS, row -> row.getString(1), shift);
    }

    /** PostgreSQL sums bigint as numeric. */
    private static long exact(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column).longValueExact();
    }

    private <T> List<T> read(String sql, Row<T> row, UUID... parameters) {
        try (PreparedStatement query = connection().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A shift could not be summed", e);
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
