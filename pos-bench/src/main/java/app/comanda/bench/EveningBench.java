package app.comanda.bench;

import app.comanda.server.Operator;
import app.comanda.server.Progress;
import app.comanda.server.Secrets;
import app.comanda.server.Settings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.HdrHistogram.Histogram;

/** An evening at the tables: what is done there, timed beside the same work in plain SQL, one client each. */
final class EveningBench {

    private static final int LINES_ON_THE_TABLE = 20;
    private static final int LINES_TO_SPLIT = 40;
    private static final int PARTS = 4;
    private static final int PAYMENTS = 500;
    private static final int FEW_ORDERS = 10_000;

    /** How often each is done before it counts: the JVM's compiler is at work for longer than that. */
    private static final int WARM_UP = 150;

    private static final int SAMPLES = 200;
    private static final int SHIFTS = 30;
    private static final int REPORTS = 40;

    /** The plain SQL sums the whole day at every asking, which takes seconds. */
    private static final int PLAIN_REPORTS = 8;

    private final Operator operator;
    private final Progress progress;
    private final List<Timing> timings = new ArrayList<>();

    EveningBench(Settings settings, Secrets secrets, Progress progress) {
        this.operator = new Operator(settings, secrets);
        this.progress = progress;
    }

    /** @param product nanoseconds, as {@code raw} */
    record Timing(String what, Histogram product, Histogram raw) {}

    /**
     * @param day where the report is asked for: {@code ofToday} orders of this trading day, over its hours
     * @param orders in the table in the end
     */
    List<Timing> run(Stage stage, Stage day, int orders, int ofToday) {
        try (Connection looking = operator.open("comanda");
                Waiter waiter = new Waiter(stage);
                RawEvening raw = new RawEvening(operator.openAsProduct("comanda"), tenantOf(looking, stage));
                Crowd crowd = new Crowd(operator.open("comanda"), waiter.sell(25));
                Waiter seller = new Waiter(day);
                RawEvening rawDay = new RawEvening(operator.openAsProduct("comanda"), tenantOf(looking, day));
                Crowd guests = new Crowd(operator.open("comanda"), seller.sell(25))) {
            progress.say("%,d orders in the table", crowd.orders());
            crowd.fillTo(FEW_ORDERS);
            addingLines(waiter, raw, looking, WARM_UP);
            timings.clear();
            addingLines(waiter, raw, looking, SAMPLES);
            splitting(waiter, raw, looking);
            closing(waiter, raw, looking, crowd);
            guests.fillToday(ofToday);
            crowd.fillTo(orders);
            progress.say("%,d orders in the table", crowd.orders());
            waiter.signInAgain();
            addingLines(waiter, raw, looking, SAMPLES);
            seller.signInAgain();
            reporting(day, seller, rawDay, looking);
            return timings;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The evening could not be measured: " + e.getMessage(), e);
        }
    }

    private void addingLines(Waiter waiter, RawEvening raw, Connection looking, int times) throws Exception {
        UUID model = waiter.open(LINES_ON_THE_TABLE);
        waiter.add(model);
        List<Rows> written = List.of(
                Rows.read(looking, "order_line", "order_id = ? AND position = " + (LINES_ON_THE_TABLE + 1), model),
                Rows.read(looking, "audit_entry", "subject_id = ? AND action = 'order.lines-added'", model),
                Rows.read(looking, "idempotent_answer", "key = ?", waiter.lastKey()));
        timings.add(new Timing(
                String.format(
                        java.util.Locale.ROOT,
                        "a line added to a table of %d lines, %,d orders in the database",
                        LINES_ON_THE_TABLE,
                        count(looking)),
                Scene.time(scene(() -> waiter.open(LINES_ON_THE_TABLE), waiter::add), times),
                Scene.time(
                        scene(() -> waiter.open(LINES_ON_THE_TABLE), order -> raw.addLine(order, model, written)),
                        times)));
        tell();
    }

    private void splitting(Waiter waiter, RawEvening raw, Connection looking) throws Exception {
        UUID model = waiter.open(LINES_TO_SPLIT);
        waiter.split(model, PARTS);
        List<Rows> written = List.of(
                Rows.read(looking, "bill_part", "order_id = ?", model),
                Rows.read(looking, "audit_entry", "subject_id = ? AND action = 'order.split'", model),
                Rows.read(looking, "idempotent_answer", "key = ?", waiter.lastKey()));
        Scene product = scene(() -> waiter.open(LINES_TO_SPLIT), order -> waiter.split(order, PARTS));
        Scene.time(product, WARM_UP);
        timings.add(new Timing(
                "a bill of " + LINES_TO_SPLIT + " lines split into " + PARTS,
                Scene.time(product, SAMPLES),
                Scene.time(
                        scene(() -> waiter.open(LINES_TO_SPLIT), order -> raw.split(order, model, written)), SAMPLES)));
        tell();
    }

    private void closing(Waiter waiter, RawEvening raw, Connection looking, Crowd crowd) throws Exception {
        UUID model = counted(waiter, crowd);
        waiter.close(model);
        List<Rows> written = List.of(
                Rows.read(looking, "audit_entry", "subject_id = ? AND action = 'shift.closed'", model),
                Rows.read(looking, "idempotent_answer", "key = ?", waiter.lastKey()));
        Scene product = scene(() -> counted(waiter, crowd), waiter::close);
        Scene.time(product, SHIFTS / 3);
        timings.add(new Timing(
                "a shift of " + PAYMENTS + " payments closed",
                Scene.time(product, SHIFTS),
                Scene.time(
                        scene(() -> counted(waiter, crowd), shift -> raw.closeShift(shift, model, written)), SHIFTS)));
        tell();
    }

    /** The day goes on: there is one order more at every asking. */
    private void reporting(Stage stage, Waiter waiter, RawEvening raw, Connection looking) throws Exception {
        LocalDate day = today(looking, stage);
        byte[] request =
                stage.get("/reports/evening?outlet=" + stage.outlet() + "&date=" + day, stage.managerToken(), "");
        try (HttpLine line = new HttpLine(stage.server())) {
            Making making = () -> {
                waiter.sell(1);
                return stage.outlet();
            };
            Scene product = scene(making, outlet -> {
                if (line.send(request) != 200) {
                    throw new java.io.IOException("Comanda answers to a report: " + line.body());
                }
            });
            Scene plain = scene(making, outlet -> raw.report(outlet, day));
            Scene.time(product, REPORTS / 4);
            Scene.time(plain, 1);
            timings.add(new Timing(
                    String.format(
                            java.util.Locale.ROOT,
                            "the evening's report over %,d orders of the day, %,d in the database",
                            orders(looking, stage, day),
                            count(looking)),
                    Scene.time(product, REPORTS),
                    Scene.time(plain, PLAIN_REPORTS)));
        }
        tell();
    }

    private static UUID counted(Waiter waiter, Crowd crowd) throws Exception {
        UUID shift = waiter.openShift();
        waiter.count(shift, crowd.sell(PAYMENTS, shift));
        return shift;
    }

    private void tell() {
        Timing last = timings.get(timings.size() - 1);
        progress.say(
                "%s: p50 %.2f ms, p99 %.2f; plain SQL p50 %.2f, p99 %.2f",
                last.what(),
                last.product().getValueAtPercentile(50) / 1e6,
                last.product().getValueAtPercentile(99) / 1e6,
                last.raw().getValueAtPercentile(50) / 1e6,
                last.raw().getValueAtPercentile(99) / 1e6);
    }

    private static UUID tenantOf(Connection looking, Stage stage) throws SQLException {
        return (UUID) one(looking, "SELECT tenant_id FROM comanda.outlet WHERE id = ?", stage.outlet());
    }

    private static LocalDate today(Connection looking, Stage stage) throws SQLException {
        String newest = "SELECT business_date::text FROM comanda.orders WHERE outlet_id = ? ORDER BY id DESC LIMIT 1";
        return LocalDate.parse((String) one(looking, newest, stage.outlet()));
    }

    private static long orders(Connection looking, Stage stage, LocalDate day) throws SQLException {
        String sql = "SELECT count(*) FROM comanda.orders WHERE outlet_id = ? AND business_date = '" + day + "'";
        return (long) one(looking, sql, stage.outlet());
    }

    private static long count(Connection looking) throws SQLException {
        return (long) one(looking, "SELECT count(*) FROM comanda.orders WHERE id <> ?", new UUID(0, 0));
    }

    private static Object one(Connection looking, String sql, UUID parameter) throws SQLException {
        try (PreparedStatement query = looking.prepareStatement(sql)) {
            query.setObject(1, parameter);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1);
            }
        }
    }

    private static Scene scene(Making making, Using using) {
        return new Scene() {
            private UUID made = new UUID(0, 0);

            @Override
            public void prepare() throws Exception {
                made = making.make();
            }

            @Override
            public void play() throws Exception {
                using.use(made);
            }
        };
    }

    @FunctionalInterface
    private interface Making {
        UUID make() throws Exception;
    }

    @FunctionalInterface
    private interface Using {
        void use(UUID made) throws Exception;
    }
}
