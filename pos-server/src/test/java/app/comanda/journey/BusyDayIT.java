package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A day with so many orders that its report is put together from sums that were kept: they are never believed too long. */
@ResourceLock("diner")
class BusyDayIT {

    private static final int COPIES = 2_500;
    private static final int ROUNDS = 30;
    private static final String FREE = "TAP-WATER";

    private final long seed = Long.getLong("busy.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Restaurant diner = Restaurant.named("diner");
    private final Api manager = diner.manager();

    @BeforeAll
    static void aBusyDay() {
        Restaurant diner = Restaurant.named("diner");
        Api manager = diner.manager();
        Api owner = diner.owner();
        String category = owner.get("/menu/categories").at("/categories/0/id");
        owner.post(
                        "/menu/items",
                        "{\"categoryId\": \"" + category + "\", \"name\": \"Tap water\", \"sku\": \"" + FREE
                                + "\", \"price\": 0, \"taxIds\": [], \"modifierGroupIds\": []}")
                .expect(201);
        String table = owner.post(
                        "/outlets/" + diner.outlet + "/floor-plans",
                        "{\"name\": \"Room\", \"tables\": [{\"name\": \"1\", \"seats\": 4, \"x\": 1, \"y\": 1}]}")
                .expect(201)
                .at("/tables/0/id");
        String visit = manager.post("/visits", "{\"tableId\": \"" + table + "\", \"covers\": 3}")
                .expect(201)
                .at("/id");
        for (int i = 0; i < 2; i++) {
            manager.post(
                            "/orders",
                            diner.orderOf("BURGER", ", \"visitId\": \"" + visit + "\"")
                                    .replace("TAKEAWAY", "DINE_IN"))
                    .expect(201);
        }
        for (int i = 0; i < 8; i++) {
            manager.post("/orders", diner.orderOf("COLA", ", \"payment\": {\"method\": \"CASH\"}"))
                    .expect(201);
        }
        manager.get("/reports/evening").expect(200);
        assertEquals(List.of(""), keys(), "ten orders are summed at once");
        crowd();
    }

    @Test
    void whateverChangesTheReportIsThatWithoutAnySumKept() {
        System.out.println("BusyDayIT plays -Dbusy.seed=" + seed);
        report();
        assertTrue(keys().size() > 5, () -> "the day is cut: " + keys());
        for (int round = 0; round < ROUNDS; round++) {
            String did = "round " + round + " of seed " + seed + ": " + change();
            Answer kept = report();
            forget();
            assertEquals(report().json(), kept.json(), did);
        }
        Answer report = report();
        assertEquals(
                Database.text("SELECT count(*) || ' ' || sum(subtotal) || ' ' || sum(discount) || ' ' || sum(total)"
                        + " FROM comanda.orders WHERE " + ofDiner() + " AND preparation <> 'CANCELLED'"),
                Stream.of("orders", "gross", "discount", "total")
                        .map(figure -> report.at("/sum/" + figure))
                        .collect(Collectors.joining(" ")));
        assertEquals(
                Database.text("SELECT sum(l.quantity)::int::text FROM comanda.orders o JOIN comanda.order_line l"
                        + " ON l.order_id = o.id WHERE o.tenant_id = '" + diner.tenant
                        + "' AND o.preparation <> 'CANCELLED' AND l.voided_at IS NULL"),
                String.valueOf(quantity(report)));
    }

    @Test
    void aLineForNothingIsSeenToo() {
        String order =
                manager.post("/orders", diner.orderOf("COLA", "")).expect(201).at("/order/id");
        long before = quantity(report());
        Answer with = manager.post("/orders/" + order + "/lines", "{\"lines\": [{\"sku\": \"" + FREE + "\"}]}")
                .expect(200);
        assertEquals(before + 1, quantity(report()));
        manager.post(
                        "/orders/" + order + "/lines/" + with.at("/lines/1/id") + "/void",
                        "{\"reasonId\": \"" + Counter.reason(diner, "VOID") + "\"}")
                .expect(200);
        assertEquals(before, quantity(report()));
    }

    @Test
    void oneChangeSumsOneBundleAnew() {
        report();
        String written =
                "SELECT xmin::text FROM comanda.sales_tally WHERE " + ofDiner() + " AND keys <> '' ORDER BY keys";
        List<String> before = list(written);
        report();
        assertEquals(before, list(written), "nothing changed, so nothing is written");
        manager.post("/orders/" + anyOrder() + "/cancellation", "{\"reason\": \"Guest left\"}");
        manager.post("/orders", diner.orderOf("COLA", "")).expect(201);
        report();
        List<String> after = list(written);
        assertTrue(
                before.stream().filter(after::contains).count() >= before.size() - 2,
                () -> before + " became " + after);
    }

    @Test
    void manyWhoAskAtOnceHearTheSame() {
        for (int round = 0; round < 3; round++) {
            forget();
            List<CompletableFuture<Answer>> asked = Stream.generate(() -> CompletableFuture.supplyAsync(this::report))
                    .limit(6)
                    .toList();
            List<JsonNode> heard = asked.stream()
                    .map(answer -> answer.join().json())
                    .distinct()
                    .toList();
            assertEquals(1, heard.size());
        }
    }

    @Test
    void theSumsOfOneRestaurantAreNotThereForAnother() throws SQLException {
        report();
        Restaurant castle = Restaurant.named("castle");
        try (Connection application = Database.asApplication();
                Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            for (Restaurant looking : List.of(castle, diner)) {
                statement.execute("SELECT set_config('comanda.tenant_id', '" + looking.tenant + "', true)");
                assertEquals(
                        looking == diner,
                        Database.list(application, "SELECT keys FROM comanda.sales_tally").stream()
                                .anyMatch(key -> !key.isEmpty()));
            }
        }
        castle.manager().get("/reports/evening?outlet=" + diner.outlet).expectProblem(404, "outlet.unknown");
    }

    private String change() {
        String order = "/orders/" + anyOrder();
        String reason = "{\"reasonId\": \"" + Counter.reason(diner, "DISCOUNT") + "\", \"percent\": \"10\"}";
        Answer answer = switch (random.nextInt(6)) {
            case 0 -> manager.post("/orders", diner.orderOf("CAKE", ""));
            case 1 -> manager.post(order + "/cancellation", "{\"reason\": \"Guest left\"}");
            case 2 -> manager.post(order + "/discounts", reason);
            case 3 -> manager.post(order + "/lines", "{\"lines\": [{\"sku\": \"" + FREE + "\"}]}");
            case 4 -> manager.post(order + "/refunds", "{\"amount\": 50, \"reason\": \"Was cold\"}");
            default -> manager.post(order + "/payments", "{\"method\": \"CASH\", \"tip\": 100}");
        };
        return answer.call() + " " + answer.status();
    }

    private Answer report() {
        return manager.get("/reports/evening?outlet=" + diner.outlet).expect(200);
    }

    private static long quantity(Answer report) {
        long quantity = 0;
        for (JsonNode item : report.json().path("items")) {
            quantity += item.at("/sum/quantity").asLong();
        }
        return quantity;
    }

    private String anyOrder() {
        List<String> orders = list("SELECT id FROM comanda.orders WHERE " + ofDiner() + " ORDER BY id");
        return orders.get(random.nextInt(orders.size()));
    }

    private static List<String> keys() {
        return list("SELECT keys FROM comanda.sales_tally WHERE " + ofDiner() + " ORDER BY keys");
    }

    private static void forget() {
        Database.change("DELETE FROM comanda.sales_tally WHERE " + ofDiner());
    }

    private static String ofDiner() {
        return "tenant_id = '" + Restaurant.named("diner").tenant + "'";
    }

    /** Copies of what was sold, over the last five hours. */
    private static void crowd() {
        Database.change(
                "CREATE TEMP TABLE crowd AS SELECT uuidv7(interval '-5 hours' * i / " + COPIES
                        + ") AS id, m.id AS model,"
                        + " i FROM generate_series(1, " + COPIES
                        + ") i JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n,"
                        + " count(*) OVER () AS many FROM comanda.orders WHERE " + ofDiner()
                        + ") m ON m.n = 1 + i % m.many",
                "SET session_replication_role = replica",
                copy("orders", "id", "'id', c.id, 'number', 'C-' || c.i"),
                copy("order_line", "order_id", "'id', uuidv7(), 'order_id', c.id"),
                copy("payment", "order_id", "'id', uuidv7(), 'order_id', c.id"));
    }

    private static String copy(String table, String ofOrder, String others) {
        return "INSERT INTO comanda." + table + " SELECT (jsonb_populate_record(m, jsonb_build_object(" + others
                + "))).* FROM crowd c JOIN comanda." + table + " m ON m." + ofOrder + " = c.model";
    }

    private static List<String> list(String query) {
        try (Connection all = Database.asSuperuser()) {
            return Database.list(all, query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
