package app.comanda.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The evening's work in plain SQL: the statements that it cannot do without, by the application's login under the same
 * policies, each piece in one transaction. What it inserts was copied from what the product wrote for the same work.
 */
final class RawEvening implements AutoCloseable {

    private static final String ORDER = "SELECT * FROM comanda.orders WHERE id = ? FOR UPDATE";
    private static final String LINES = "SELECT * FROM comanda.order_line WHERE order_id = ? ORDER BY position";

    private static final String BOOK = "INSERT INTO comanda.z_sale (tenant_id, order_id, shift_id, booked_at,"
            + " business_date, receipt_number, subtotal, discount, charges, tax, taxes, tip, total, cash_rounding, paid)"
            + " SELECT o.tenant_id, o.id, p.shift_id, now(), o.business_date, o.receipt_number, o.subtotal, o.discount,"
            + " o.charges, o.tax, o.taxes, o.tip, o.total, o.cash_rounding, o.paid"
            + " FROM comanda.payment p JOIN comanda.orders o ON o.id = p.order_id WHERE p.shift_id = ?";

    private static final List<String> SUMS_OF_A_SHIFT = List.of(
            "SELECT business_date, count(*), sum(subtotal), sum(discount), sum(charges), sum(tax), sum(tip), sum(total),"
                    + " sum(cash_rounding) FROM comanda.z_sale WHERE shift_id = ? GROUP BY 1",
            "SELECT t.id, sum(t.taxable), sum(t.amount) FROM comanda.z_sale s, jsonb_to_recordset(s.taxes::jsonb)"
                    + " AS t (id text, taxable bigint, amount bigint) WHERE s.shift_id = ? GROUP BY 1",
            "SELECT method, count(*), sum(amount), sum(cash_rounding), sum(tip) FROM comanda.payment WHERE shift_id = ?"
                    + " GROUP BY 1");

    private static final String CLOSE = "UPDATE comanda.drawer_shift s SET status = 'CLOSED', closed_at = now(),"
            + " closed_by = 'bench', version = version + 1, z_number = 1 + (SELECT coalesce(max(z_number), 0)"
            + " FROM comanda.drawer_shift t WHERE t.terminal_id = s.terminal_id) WHERE id = ?";

    private static final String Z_REPORT =
            "INSERT INTO comanda.z_report (tenant_id, id, outlet_id, terminal_id, number,"
                    + " business_date, closed_at, snapshot) SELECT s.tenant_id, s.id, s.outlet_id, s.terminal_id, s.z_number,"
                    + " s.business_date, now(), (SELECT snapshot FROM comanda.z_report ORDER BY id DESC LIMIT 1)"
                    + " FROM comanda.drawer_shift s WHERE s.id = ?";

    /** What a day sold by quarter of an hour, by item, by tax, and how it was paid. */
    private static final List<String> DAY = List.of(
            "SELECT date_bin('15 minutes', placed_at, '1970-01-01Z'), count(*), sum(subtotal), sum(discount),"
                    + " sum(charges), sum(tax), sum(tip), sum(total) FROM comanda.orders"
                    + " WHERE outlet_id = ? AND business_date = ? GROUP BY 1",
            "SELECT l.item_id, l.category_id, max(l.name), sum(l.quantity), sum(l.gross), sum(l.net), sum(l.tax)"
                    + " FROM comanda.orders o JOIN comanda.order_line l ON l.order_id = o.id"
                    + " WHERE o.outlet_id = ? AND o.business_date = ? GROUP BY 1, 2",
            "SELECT t.id, sum(t.taxable), sum(t.amount) FROM comanda.orders o, jsonb_to_recordset(o.taxes::jsonb)"
                    + " AS t (id text, taxable bigint, amount bigint) WHERE o.outlet_id = ? AND o.business_date = ?"
                    + " GROUP BY 1",
            "SELECT staff_id, taken_by, count(*), sum(subtotal - discount), sum(tip), sum(total) FROM comanda.orders"
                    + " WHERE outlet_id = ? AND business_date = ? GROUP BY 1, 2",
            "SELECT method, count(*), sum(amount), sum(tip) FROM comanda.payment"
                    + " WHERE outlet_id = ? AND business_date = ? GROUP BY 1");

    private final Connection connection;
    private final UUID tenant;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    RawEvening(Connection connection, UUID tenant) throws SQLException {
        this.connection = connection;
        this.tenant = tenant;
        connection.setAutoCommit(false);
    }

    /** @param written by the product when it added a line to {@code model} */
    void addLine(UUID order, UUID model, List<Rows> written) throws SQLException {
        readOrder(order);
        write(written, model, order);
        run(
                "UPDATE comanda.orders SET subtotal = subtotal + 1, total = total + 1, taxes = taxes, version = version + 1"
                        + " WHERE id = ?",
                order);
        connection.commit();
    }

    /** @param written by the product when it split {@code model} */
    void split(UUID order, UUID model, List<Rows> written) throws SQLException {
        readOrder(order);
        write(written, model, order);
        run("UPDATE comanda.orders SET parts = 4, version = version + 1 WHERE id = ?", order);
        connection.commit();
    }

    /** @param written by the product when it closed {@code model} */
    void closeShift(UUID shift, UUID model, List<Rows> written) throws SQLException {
        enter();
        run("SELECT * FROM comanda.drawer_shift WHERE id = ? FOR UPDATE", shift);
        run("SELECT order_id FROM comanda.payment WHERE shift_id = ? AND state IN ('PENDING', 'UNKNOWN')", shift);
        run(CLOSE, shift);
        run(BOOK, shift);
        for (String sum : SUMS_OF_A_SHIFT) {
            run(sum, shift);
        }
        run(Z_REPORT, shift);
        write(written, model, shift);
        connection.commit();
    }

    void report(UUID outlet, java.time.LocalDate day) throws SQLException {
        enter();
        for (String sum : DAY) {
            run(sum, outlet, day);
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void readOrder(UUID order) throws SQLException {
        enter();
        run(ORDER, order);
        run(LINES, order);
    }

    private void enter() throws SQLException {
        run("SELECT comanda.enter(?, NULL, '')", tenant);
    }

    private void write(List<Rows> written, UUID model, UUID instead) throws SQLException {
        Map<UUID, Integer> keys = Rows.keysOf(written);
        keys.putIfAbsent(model, keys.size());
        UUID[] fresh = new UUID[keys.size()];
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = UUID.randomUUID();
        }
        fresh[keys.get(model)] = instead;
        for (Rows rows : written) {
            rows.write(statement(rows.insert()), keys, fresh);
        }
    }

    /** Reads whatever comes. */
    private void run(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = statement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        if (statement.execute()) {
            List<Object> read = new ArrayList<>();
            try (ResultSet rows = statement.getResultSet()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        read.add(String.valueOf(rows.getObject(i)));
                    }
                }
            }
        }
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }
}
