package app.comanda.reporting;

import app.comanda.kernel.Json;
import app.comanda.kernel.Repository;
import app.comanda.tenancy.PlainSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sums of orders that are kept until one of the orders changes (ADR 0028). Whoever asks first pays for it; the taking of
 * orders knows nothing of them.
 */
@Repository
@ApplicationScoped
class Tallies {

    private static final String CUT = "SELECT outlet_id, business_date, left(id::text, " + Bundle.DIGITS
            + "), count(*), sum(version) FROM comanda.orders WHERE business_date BETWEEN ? AND ? AND outlet_id = ANY(?)"
            + " GROUP BY 1, 2, 3";

    /**
     * Mark and sums are of one snapshot. Orders share their terms by the thousand: what a tax is called there is read once
     * for all of them. The keys are written into the statement, for only so does the planner know how few lines it is.
     */
    private static final String RECKON = """
            WITH bundle AS MATERIALIZED (
                SELECT id, version, currency, preparation, merged_into, settlement, placed_at, staff_id, taken_by, visit_id,
                    covers, subtotal, discount, charges, tax, tip, total, cash_rounding, paid, terms, taxes, cancel_reason
                FROM comanda.orders
                WHERE outlet_id = ? AND business_date = ? AND id BETWEEN '<first>' AND '<last>'),
            sold AS MATERIALIZED (
                SELECT * FROM bundle WHERE currency = ? AND preparation <> 'CANCELLED' AND merged_into IS NULL),
            quarters AS (
                SELECT extract(epoch FROM date_bin('15 minutes', placed_at, '1970-01-01Z'))::bigint AS begins,
                    json_build_object('orders', count(*), 'gross', sum(subtotal), 'discount', sum(discount),
                        'charges', sum(charges), 'tax', sum(tax), 'tip', sum(tip), 'total', sum(total),
                        'cashRounding', sum(cash_rounding)) AS sum,
                    count(*) FILTER (WHERE settlement IN ('UNPAID', 'PARTLY_PAID')) AS "openOrders",
                    coalesce(sum(total + cash_rounding - paid)
                        FILTER (WHERE settlement IN ('UNPAID', 'PARTLY_PAID')), 0) AS "openAmount"
                FROM sold GROUP BY 1),
            lines AS (
                SELECT l.item_id, l.category_id, max(l.order_id::text || l.name COLLATE "C") AS last,
                    json_build_object('quantity', sum(l.quantity)::text, 'gross', sum(l.gross),
                        'discount', sum(l.line_discount + l.order_discount), 'net', sum(l.net), 'tax', sum(l.tax)) AS sum
                FROM sold JOIN comanda.order_line l ON l.order_id = sold.id
                WHERE l.voided_at IS NULL AND l.order_id BETWEEN '<first>' AND '<last>' GROUP BY 1, 2),
            items AS (
                SELECT item_id AS "itemId", category_id AS "categoryId", left(last, 36) AS "lastOrder",
                    substr(last, 37) AS name, sum FROM lines),
            staff AS (
                SELECT staff_id AS "staffId", taken_by AS "takenBy",
                    json_build_object('orders', count(*),
                        'guests', coalesce(sum(covers) FILTER (WHERE visit_id IS NULL), 0),
                        'net', sum(subtotal - discount), 'tips', sum(tip), 'total', sum(total)) AS sum
                FROM sold GROUP BY 1, 2),
            first_orders AS (
                SELECT DISTINCT ON (visit_id) visit_id, staff_id, taken_by, coalesce(covers, 0) AS guests
                FROM sold WHERE visit_id IS NOT NULL ORDER BY visit_id, id),
            parties AS (
                SELECT staff_id AS "staffId", taken_by AS "takenBy", json_object_agg(visit_id, guests) AS guests
                FROM first_orders GROUP BY 1, 2),
            tax_ids AS MATERIALIZED (
                SELECT sold.terms, t.id, sum(t.taxable) AS taxable, sum(t.amount) AS amount
                FROM sold, jsonb_to_recordset(sold.taxes::jsonb) AS t (id text, taxable bigint, amount bigint)
                GROUP BY 1, 2),
            taxes AS (
                SELECT rate.name, rate.percent, sum(tax_ids.taxable) AS taxable, sum(tax_ids.amount) AS amount FROM tax_ids
                CROSS JOIN LATERAL (
                    SELECT coalesce(max(r.name), tax_ids.id) AS name, coalesce(max(r.percent), '') AS percent
                    FROM jsonb_to_recordset(tax_ids.terms::jsonb -> 'taxes') AS r (id text, name text, percent text)
                    WHERE r.id = tax_ids.id) rate
                GROUP BY 1, 2),
            cancelled AS (
                SELECT cancel_reason AS reason, staff_id AS "staffId", taken_by AS "takenBy", count(*) AS count,
                    sum(total) AS amount
                FROM bundle WHERE currency = ? AND preparation = 'CANCELLED' AND merged_into IS NULL GROUP BY 1, 2, 3)
            INSERT INTO comanda.sales_tally (tenant_id, outlet_id, business_date, currency, keys, form, orders, versions, sums)
            SELECT comanda.current_tenant(), ?, ?, ?, ?, ?, (SELECT count(*) FROM bundle),
                (SELECT coalesce(sum(version), 0) FROM bundle),
                json_build_object(
                    'quarters', (SELECT coalesce(json_agg(q), '[]') FROM quarters q),
                    'items', (SELECT coalesce(json_agg(i), '[]') FROM items i),
                    'staff', (SELECT coalesce(json_agg(s), '[]') FROM staff s),
                    'parties', (SELECT coalesce(json_agg(p), '[]') FROM parties p),
                    'taxes', (SELECT coalesce(json_agg(t), '[]') FROM taxes t),
                    'cancelled', (SELECT coalesce(json_agg(c), '[]') FROM cancelled c),
                    'atTables', (SELECT coalesce(sum(subtotal - discount), 0) FROM sold WHERE visit_id IS NOT NULL))
            ON CONFLICT (tenant_id, outlet_id, business_date, currency, keys) DO UPDATE SET form = excluded.form,
                orders = excluded.orders, versions = excluded.versions, sums = excluded.sums
            RETURNING sums""";

    /** What another release reckoned in another way is not read. */
    private static final int FORM = RECKON.hashCode();

    private static final String KEPT = "SELECT outlet_id, business_date, keys, orders, versions, sums"
            + " FROM comanda.sales_tally WHERE business_date BETWEEN ? AND ? AND outlet_id = ANY(?) AND currency = ?"
            + " AND form = ?";

    @PersistenceContext
    EntityManager entityManager;

    /** From one trading day to that of the scope. */
    Sold of(SalesScope scope, LocalDate from) {
        List<Bundle> bundles = Bundle.of(cut(scope, from));
        Map<Bundle, Tally> kept = kept(scope, from);
        List<Sold.Part> parts = new ArrayList<>();
        for (Bundle bundle : bundles) {
            Tally tally = kept.get(bundle);
            parts.add(new Sold.Part(bundle.outletId(), tally == null ? reckon(bundle, scope.currency()) : tally));
        }
        return new Sold(parts);
    }

    private List<Bundle> cut(SalesScope scope, LocalDate from) {
        return read(
                CUT,
                row -> new Bundle(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getLong(4),
                        SqlRows.exact(row, 5)),
                from,
                scope.date(),
                scope.outletIds());
    }

    /** By the bundle as it was then: one that has changed finds nothing. */
    private Map<Bundle, Tally> kept(SalesScope scope, LocalDate from) {
        Map<Bundle, Tally> kept = new HashMap<>();
        read(
                KEPT,
                row -> kept.put(
                        new Bundle(
                                row.getObject(1, UUID.class),
                                row.getObject(2, LocalDate.class),
                                row.getString(3),
                                row.getLong(4),
                                row.getLong(5)),
                        Json.read(row.getString(6), Tally.class)),
                from,
                scope.date(),
                scope.outletIds(),
                scope.currency(),
                FORM);
        return kept;
    }

    private Tally reckon(Bundle bundle, String currency) {
        String sql = RECKON.replace("<first>", bundle.first().toString())
                .replace("<last>", bundle.last().toString());
        return read(
                        sql,
                        row -> Json.read(row.getString(1), Tally.class),
                        bundle.outletId(),
                        bundle.date(),
                        currency,
                        currency,
                        bundle.outletId(),
                        bundle.date(),
                        currency,
                        bundle.keys(),
                        FORM)
                .get(0);
    }

    private <T> List<T> read(String sql, PlainSql.Row<T> row, Object... parameters) {
        return PlainSql.list(entityManager.unwrap(Connection.class), sql, row, parameters);
    }
}
