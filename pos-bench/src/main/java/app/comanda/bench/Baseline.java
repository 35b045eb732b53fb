package app.comanda.bench;

import app.comanda.db.Migration;
import app.comanda.server.Operator;
import app.comanda.server.Secrets;
import app.comanda.server.Settings;
import app.comanda.server.StartFailure;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A second database on the same PostgreSQL with the same schema, so that the product's timers leave the baseline's rows
 * alone. What it writes was copied from an order that the product took a moment ago.
 */
final class Baseline implements AutoCloseable {

    private static final String DATABASE = "comanda_baseline";
    /** Between the answer and the kitchen's ticket. */
    private static final long KITCHEN_MILLIS = 3_000;

    private static final int TRIES = 50;

    private final Secrets secrets;
    private final Operator operator;
    private final List<UUID> series = new ArrayList<>();
    private List<Rows> rows = List.of();
    private @Nullable UUID tenant;

    Baseline(Settings settings, Secrets secrets) {
        this.secrets = secrets;
        this.operator = new Operator(settings, secrets);
    }

    /** Copies the rows of a new order of the product, and makes the database for them. */
    void prepare(Stage stage, int clients) {
        try (Connection product = operator.open("comanda")) {
            rows = capture(product, stage);
            makeDatabase();
            try (Connection baseline = operator.open(DATABASE)) {
                UUID here = tenantOf(product, stage.outlet());
                tenant = here;
                copy(product, baseline, "chain", "id = (SELECT chain_id FROM comanda.tenant WHERE id = ?)", here);
                copy(product, baseline, "tenant", "id = ?", here);
                copy(product, baseline, "outlet", "id = ?", stage.outlet());
                for (int i = 0; i < clients; i++) {
                    series.add(begin(baseline, here, stage.outlet(), i));
                }
            }
        } catch (SQLException | IOException e) {
            throw new StartFailure("The baseline could not be prepared: " + e.getMessage(), e);
        }
    }

    Act client(int number) throws SQLException {
        if (tenant == null) {
            throw new IllegalStateException("not prepared");
        }
        Connection connection = operator.openAsProduct(DATABASE);
        return new OrderByJdbc(connection, tenant, series.get(number % series.size()), rows);
    }

    /** For the page: "1 orders, 4 order_line, …". */
    String told() {
        return String.join(
                ", ",
                rows.stream()
                        .map(each -> each.rows().size() + " " + each.table())
                        .toList());
    }

    @Override
    public void close() {
        try (Connection server = operator.open("postgres");
                Statement statement = server.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new StartFailure("The baseline's database could not be dropped: " + e.getMessage(), e);
        }
    }

    private void makeDatabase() throws SQLException {
        close();
        try (Connection server = operator.open("postgres");
                Statement statement = server.createStatement()) {
            statement.execute("CREATE DATABASE " + DATABASE + " OWNER comanda_owner");
            statement.execute("GRANT CONNECT ON DATABASE " + DATABASE + " TO comanda_app");
        }
        try (Connection baseline = operator.open(DATABASE);
                Statement statement = baseline.createStatement()) {
            statement.execute("CREATE SCHEMA comanda AUTHORIZATION comanda_owner");
            statement.execute("GRANT USAGE ON SCHEMA comanda TO comanda_app");
        }
        Migration.migrate(operator.url(DATABASE), "comanda_owner", secrets.get("COMANDA_DB_OWNER_PASSWORD"));
    }

    private static List<Rows> capture(Connection product, Stage stage) throws SQLException, IOException {
        try (OrderByHttp cashier = new OrderByHttp(stage, stage.token(), 0)) {
            for (int i = 0; i < TRIES; i++) {
                List<Rows> found = captureOne(product, stage, cashier);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        throw new StartFailure("The outbox was always emptied before it could be read");
    }

    /** Empty when the event left the outbox before it was seen. */
    private static List<Rows> captureOne(Connection product, Stage stage, OrderByHttp cashier)
            throws SQLException, IOException {
        String key = UUID.randomUUID().toString();
        UUID tenant = tenantOf(product, stage.outlet());
        UUID order = UUID.fromString(app.comanda.server.Api.json(cashier.place(key))
                .path("order")
                .path("id")
                .asText());
        Rows outbox = Rows.read(
                product, "outbox", "position(? in payload) > 0 AND tenant_id = '" + tenant + "'", order.toString());
        if (outbox.rows().isEmpty()) {
            return List.of();
        }
        pause();
        List<Rows> rows = new ArrayList<>();
        rows.add(Rows.read(product, "orders", "id = ?", order));
        rows.add(Rows.read(product, "order_line", "order_id = ?", order));
        rows.add(Rows.read(product, "payment", "order_id = ?", order));
        rows.add(Rows.read(product, "payment_attempt", "order_id = ?", order));
        rows.add(outbox);
        rows.add(Rows.read(product, "audit_entry", "subject_id = ?", order));
        rows.add(Rows.read(product, "idempotent_answer", "key = ?", key));
        rows.add(Rows.read(product, "kitchen_ticket", "order_id = ?", order));
        Rows consumed = Rows.read(product, "consumed_message", "message_id = ?", UUID.randomUUID());
        for (List<@Nullable Object> message : outbox.rows()) {
            Object id = message.get(outbox.columns().indexOf("id"));
            if (id != null) {
                consumed = consumed.plus(Rows.read(product, "consumed_message", "message_id = ?", id));
            }
        }
        rows.add(consumed);
        return rows.stream().filter(each -> !each.rows().isEmpty()).toList();
    }

    private static UUID tenantOf(Connection product, UUID outlet) throws SQLException {
        try (PreparedStatement of = product.prepareStatement("SELECT tenant_id FROM comanda.outlet WHERE id = ?")) {
            of.setObject(1, outlet);
            try (ResultSet row = of.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private static void copy(Connection from, Connection to, String table, String where, UUID parameter)
            throws SQLException {
        try (PreparedStatement read =
                        from.prepareStatement("SELECT to_jsonb(t)::text FROM comanda." + table + " t WHERE " + where);
                PreparedStatement write = to.prepareStatement("INSERT INTO comanda." + table
                        + " SELECT * FROM jsonb_populate_record(NULL::comanda." + table + ", ?::jsonb)")) {
            read.setObject(1, parameter);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                write.setString(1, row.getString(1));
            }
            write.executeUpdate();
        }
    }

    private static UUID begin(Connection baseline, UUID tenant, UUID outlet, int number) throws SQLException {
        UUID id = UUID.randomUUID();
        try (PreparedStatement insert = baseline.prepareStatement(
                "INSERT INTO comanda.number_series (tenant_id, id, outlet_id, prefix) VALUES (?, ?, ?, ?)")) {
            insert.setObject(1, tenant);
            insert.setObject(2, id);
            insert.setObject(3, outlet);
            insert.setString(4, "B" + number);
            insert.executeUpdate();
        }
        return id;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(KITCHEN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
