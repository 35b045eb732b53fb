package app.comanda.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Orders by the hundred thousand: copies of a few that the product took and was paid for, with new keys, each with its
 * lines and its payment. Written by the database's operator, past policies and foreign keys.
 */
final class Crowd implements AutoCloseable {

    private static final int BATCH = 100_000;

    /** As {@code comanda.make_partitions}, for the months that had passed before this restaurant opened. */
    private static final String PAST_MONTHS = """
            DO $$
            DECLARE
                parent text;
                month timestamptz;
                part text;
            BEGIN
                FOR parent IN SELECT name FROM comanda.partitioned_table WHERE name IN ('orders', 'order_line', 'payment') LOOP
                    FOR back IN 2..12 LOOP
                        month := (date_trunc('month', now() AT TIME ZONE 'UTC') - make_interval(months => back)) AT TIME ZONE 'UTC';
                        part := parent || '_' || to_char(month AT TIME ZONE 'UTC', 'YYYY_MM');
                        IF to_regclass('comanda.' || part) IS NULL THEN
                            EXECUTE format('CREATE TABLE comanda.%I PARTITION OF comanda.%I FOR VALUES FROM (%L) TO (%L)',
                                part, parent, comanda.uuid_at(month),
                                comanda.uuid_at(((month AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC'));
                            EXECUTE format('ALTER TABLE comanda.%I ENABLE ROW LEVEL SECURITY', part);
                            EXECUTE format('ALTER TABLE comanda.%I FORCE ROW LEVEL SECURITY', part);
                        END IF;
                    END LOOP;
                END LOOP;
            END
            $$""";

    /** What is copied, and by which column it is an order's. */
    private static final Map<String, String> TABLES =
            Map.of("orders", "id", "order_line", "order_id", "payment", "order_id");

    private final Connection operator;
    private final List<UUID> models;

    /** @param models ids of the orders to copy */
    Crowd(Connection operator, List<UUID> models) throws SQLException {
        this.operator = operator;
        this.models = List.copyOf(models);
        try (Statement statement = operator.createStatement()) {
            statement.execute("SET ROLE comanda_owner");
            statement.execute(PAST_MONTHS);
            statement.execute("RESET ROLE");
            // no triggers: the models' own foreign keys were checked
            statement.execute("SET session_replication_role = replica");
            // by themselves: what fills up while nobody counted it was read from one end to the other for each batch
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                statement.execute("CREATE TEMP TABLE model_of_" + table.getKey() + " AS SELECT * FROM comanda."
                        + table.getKey() + " WHERE " + table.getValue() + " IN (" + quoted() + ")");
            }
        }
    }

    /** In the tables, of all restaurants. */
    long orders() throws SQLException {
        try (Statement count = operator.createStatement();
                ResultSet row = count.executeQuery("SELECT count(*) FROM comanda.orders")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Until there are so many, over the eleven months before, the oldest first as they would have come. */
    void fillTo(long orders) throws SQLException {
        long missing = orders - orders();
        for (long left = missing; left > 0; left -= BATCH) {
            int now = (int) Math.min(BATCH, left);
            write(
                    now,
                    "-(interval '30 hours' + interval '330 days' * ((" + (left - now) + " + random() * " + now + ") / "
                            + missing + "))",
                    null);
        }
        analyze();
    }

    /** Until there are so many of the trading day of the models, in its last six hours. */
    void fillToday(long orders) throws SQLException {
        for (long left = orders - ofToday(); left > 0; left -= BATCH) {
            write((int) Math.min(BATCH, left), "-random() * interval '6 hours'", null);
        }
        analyze();
    }

    private long ofToday() throws SQLException {
        try (Statement count = operator.createStatement();
                ResultSet row = count.executeQuery("SELECT count(*) FROM comanda.orders o, comanda.orders model"
                        + " WHERE model.id = '" + models.get(0) + "' AND o.tenant_id = model.tenant_id"
                        + " AND o.outlet_id = model.outlet_id AND o.business_date = model.business_date")) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Paid through the drawer of a shift.
     *
     * @return minor units
     */
    long sell(int orders, UUID shift) throws SQLException {
        write(orders, "-random() * interval '1 second'", shift);
        try (PreparedStatement sum =
                operator.prepareStatement("SELECT sum(amount) FROM comanda.payment WHERE shift_id = ?")) {
            sum.setObject(1, shift);
            try (ResultSet row = sum.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        operator.close();
    }

    private void write(int orders, String when, @Nullable UUID shift) throws SQLException {
        try (Statement statement = operator.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS crowd");
            statement.execute("CREATE TEMP TABLE crowd AS SELECT uuidv7(shift) AS id, now() + shift AS at, n,"
                    + " model, model_day + (shift < interval '-24 hours')::int * (extract(day FROM shift)::int) AS day"
                    + " FROM (SELECT n, " + when + " AS shift, (ARRAY[" + quoted() + "])[1 + n % " + models.size()
                    + "] AS model FROM generate_series(1, " + orders + ") n) each,"
                    + " (SELECT business_date AS model_day FROM comanda.orders WHERE id = '" + models.get(0)
                    + "') day ORDER BY 1");
            String drawer = shift == null ? "NULL::uuid" : "'" + shift + "'::uuid";
            statement.execute(copy(
                    "orders",
                    Map.of(
                            "id", "c.id",
                            "number", "'C-' || c.n",
                            "receipt_number", "'C-' || c.n",
                            "business_date", "c.day",
                            "placed_at", "c.at")));
            statement.execute(copy("order_line", Map.of("id", "uuidv7()", "order_id", "c.id")));
            statement.execute(copy(
                    "payment",
                    Map.of(
                            "id", "uuidv7()",
                            "order_id", "c.id",
                            "business_date", "c.day",
                            "created_at", "c.at",
                            "shift_id", drawer)));
        }
    }

    private String copy(String table, Map<String, String> others) throws SQLException {
        List<String> columns = columns(table);
        return "INSERT INTO comanda." + table + " (" + String.join(", ", columns) + ") SELECT "
                + columns.stream()
                        .map(column -> others.getOrDefault(column, "m." + column))
                        .collect(Collectors.joining(", "))
                + " FROM crowd c JOIN model_of_" + table + " m ON m." + TABLES.get(table) + " = c.model";
    }

    private List<String> columns(String table) throws SQLException {
        try (PreparedStatement columns =
                operator.prepareStatement("SELECT array_agg(column_name::text ORDER BY ordinal_position)"
                        + " FROM information_schema.columns WHERE table_schema = 'comanda' AND table_name = ?")) {
            columns.setString(1, table);
            try (ResultSet row = columns.executeQuery()) {
                row.next();
                return Arrays.asList((String[]) row.getArray(1).getArray());
            }
        }
    }

    private String quoted() {
        return models.stream().map(id -> "'" + id + "'::uuid").collect(Collectors.joining(", "));
    }

    private void analyze() throws SQLException {
        try (Statement statement = operator.createStatement()) {
            statement.execute("VACUUM (ANALYZE) comanda.orders, comanda.order_line, comanda.payment");
        }
    }
}
