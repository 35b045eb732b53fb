package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What is counted is sold so many times and not once more. */
class SoldOutIT {

    private static final List<String> CHANNELS = List.of("POS", "QR", "KIOSK", "ONLINE");

    private final Restaurant grill = Restaurant.named("grill");
    private final Api cashier = grill.cashier();
    private final String availability = "/outlets/" + grill.outlet + "/availability";

    @Test
    void fiftyClientsRacingForTheLastTenPortionsGetExactlyTen() {
        String salmon = item();
        mark(salmon, "{\"state\": \"LEFT\", \"left\": \"10\"}");
        List<Answer> answers = atOnce(50, i -> order(CHANNELS.get(i % CHANNELS.size()), line(salmon, "1")));
        assertEquals(
                10, answers.stream().filter(answer -> answer.status() == 201).count());
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.expectProblem(409, "item.sold-out", "lines[0]"));
        assertEquals("OUT", counted(salmon).path("state").asText());
        assertEquals(10, Database.number("SELECT count(*) FROM comanda.order_line WHERE item_id = '" + salmon + "'"));
        assertFalse(onMenu(salmon).path("available").asBoolean(), "the menu shows it sold out");
    }

    @Test
    void ordersOfTheSameThingsInAnotherOrderNeverWaitInACircle() {
        String one = item();
        String other = item();
        mark(one, "{\"state\": \"LEFT\", \"left\": \"1000\"}");
        mark(other, "{\"state\": \"LEFT\", \"left\": \"1000\"}");
        List<Answer> answers = atOnce(
                60,
                i -> i % 2 == 0
                        ? order("POS", line(one, "1"), line(other, "2"))
                        : order("POS", line(other, "2"), line(one, "1")));
        answers.forEach(answer -> answer.expect(201));
        assertEquals("940", counted(one).path("left").asText());
        assertEquals("880", counted(other).path("left").asText());
    }

    @Test
    void theRefusalNamesTheLineAndWhatIsLeftAndNothingIsTaken() {
        String soup = item();
        mark(soup, "{\"state\": \"LEFT\", \"left\": \"3\"}");
        Answer refusal = order("POS", line(soup, "2"), line(soup, "2")).expectProblem(409, "item.sold-out", "lines[1]");
        assertTrue(refusal.at("/detail").startsWith("Only 3 of "), refusal::toString);
        assertEquals("3", counted(soup).path("left").asText());
        order("POS", line(soup, "2"), line(soup, "1")).expect(201);
        order("POS", line(soup, "1")).expectProblem(409, "item.sold-out", "lines[0]");
    }

    @Test
    void aRefusedOrderTakesNothing() {
        String soup = item();
        mark(soup, "{\"state\": \"LEFT\", \"left\": \"3\"}");
        cashier.post("/orders", body("POS", ", \"expectedTotal\": 1", line(soup, "2")))
                .expectProblem(409, "order.price-changed");
        assertEquals("3", counted(soup).path("left").asText());
    }

    @Test
    void whatIsAddedLaterIsCountedAndACancelledOrderGivesBackWhatNobodyCooked() {
        String steak = item();
        mark(steak, "{\"state\": \"LEFT\", \"left\": \"5\"}");
        Answer order = cashier.post("/orders", body("POS", ", \"send\": \"LATER\"", line(steak, "2")))
                .expect(201);
        String path = "/orders/" + order.at("/order/id");
        cashier.post(path + "/lines", "{\"send\": \"LATER\", \"lines\": [" + line(steak, "3") + "]}")
                .expect(200);
        assertEquals("OUT", counted(steak).path("state").asText());
        cashier.post(path + "/lines", "{\"lines\": [" + line(steak, "1") + "]}")
                .expectProblem(409, "item.sold-out", "lines[0]");
        cashier.post(path + "/cancellation", "{\"reason\": \"they left\"}").expect(200);
        assertEquals("5", counted(steak).path("left").asText());
    }

    @Test
    void aLineVoidedBeforeTheKitchenKnewOfItGivesItsPortionsBack() {
        String steak = item();
        mark(steak, "{\"state\": \"LEFT\", \"left\": \"5\"}");
        Answer order = cashier.post("/orders", body("POS", ", \"send\": \"LATER\"", line(steak, "4")))
                .expect(201);
        String path = "/orders/" + order.at("/order/id");
        cashier.post(path + "/lines/" + order.at("/order/lines/0/id") + "/void", "{\"quantity\": \"3\"}")
                .expect(200);
        assertEquals("4", counted(steak).path("left").asText());
        cashier.post(path + "/cancellation", "{\"reason\": \"they left\"}").expect(200);
        assertEquals("5", counted(steak).path("left").asText(), "what was voided is not given back again");
    }

    @Test
    void aRefundGivesPortionsBackOnlyWhereTheyCanBeSoldAgain() {
        String water = item();
        mark(water, "{\"state\": \"LEFT\", \"left\": \"5\"}");
        Answer order = cashier.post("/orders", body("POS", ", \"payment\": {\"method\": \"CASH\"}", line(water, "4")))
                .expect(201);
        String refunds = "/orders/" + order.at("/order/id") + "/refunds";
        String piece =
                "{\"lines\": [{\"lineId\": \"%s\", \"quantity\": \"1\"}], \"reason\": \"Not theirs\", \"restock\": %s}";
        String line = order.at("/order/lines/0/id");
        Api manager = grill.manager();
        manager.post(refunds, piece.formatted(line, "true")).expect(201);
        assertEquals("2", counted(water).path("left").asText());
        manager.post(refunds, piece.formatted(line, "false")).expect(201);
        assertEquals("2", counted(water).path("left").asText());
    }

    @Test
    void aModifierIsCountedWithItsItem() {
        Api owner = grill.owner();
        Answer group = owner.post("/menu/modifier-groups", """
                {"name": "Truffle", "min": 0, "max": 5, "modifiers": [{"name": "Slice", "price": 300}]}""").expect(201);
        String slice = group.at("/modifiers/0/id");
        String pasta = item(group.at("/id"));
        cashier.put(availability + "/modifiers/" + slice, "{\"state\": \"LEFT\", \"left\": \"5\"}")
                .expect(200);
        String line = "{\"itemId\": \"%s\", \"quantity\": \"2\", \"modifiers\": [{\"id\": \"%s\", \"quantity\": 2}]}"
                .formatted(pasta, slice);
        Wait.until(Duration.ofSeconds(3), () -> {
            assertTrue(onMenu(pasta).has("modifierGroupIds"));
            return pasta;
        });
        pauseForTheBook();
        order("POS", line).expect(201);
        order("POS", line).expectProblem(409, "item.sold-out", "lines[0]");
    }

    @Test
    void aPartOfAComboIsCountedAndNamed() {
        String chicken = item();
        String meal = item();
        Api owner = grill.owner();
        owner.header("If-Match", "\"" + owner.get("/menu/items/" + meal).at("/version") + "\"")
                .put(
                        "/menu/items/" + meal + "/combo",
                        "{\"groups\": [{\"name\": \"Main\", \"choices\": [{\"itemId\": \"" + chicken + "\"}]}]}")
                .expect(200);
        mark(chicken, "{\"state\": \"LEFT\", \"left\": \"1\"}");
        String line = "{\"itemId\": \"%s\", \"quantity\": \"2\", \"components\": [{\"itemId\": \"%s\"}]}"
                .formatted(meal, chicken);
        order("POS", line).expectProblem(409, "item.sold-out", "lines[0].components[0]");
        order("POS", line.replace("\"2\"", "\"1\"")).expect(201);
    }

    @Test
    void aNewBusinessDayBeginsWithItsOwnPortions() {
        String bread = item();
        mark(bread, "{\"state\": \"OUT\", \"resetsTo\": \"2\"}");
        order("POS", line(bread, "1")).expectProblem(409, "item.sold-out", "lines[0]");
        yesterday(bread);
        assertEquals("2", counted(bread).path("left").asText());
        order("POS", line(bread, "1")).expect(201);
        assertEquals("1", counted(bread).path("left").asText());
    }

    @Test
    void tillsThatCouldNotAskSellBelowZeroAndAManagerHearsOfItOnce() {
        String cake = item();
        mark(cake, "{\"state\": \"LEFT\", \"left\": \"2\"}");
        Journal journal = new Journal(
                Till.in(grill, "TILL"),
                Database.text("SELECT id FROM comanda.employee WHERE username = 'grill.cashier'"));
        List<String> orders = new ArrayList<>();
        for (int quantity : new int[] {1, 3, 2}) {
            String order = Journal.id();
            orders.add(order);
            journal.add(
                    "order.placed",
                    journal.order(
                                    order,
                                    journal.line("COLA", 500)
                                            .put("itemId", cake)
                                            .put("quantity", quantity + ""))
                            .put("send", false)
                            .put("total", 500 * quantity));
        }
        Answer answer = journal.send().expect(200);

        assertTrue(answer.json().at("/events/0/conflict").isMissingNode(), answer::toString);
        assertEquals("sync.stock", answer.at("/events/1/conflict/code"), answer::toString);
        assertTrue(answer.json().at("/events/2/conflict").isMissingNode(), answer::toString);
        assertEquals("OUT", counted(cake).path("state").asText());
        assertEquals("-4", counted(cake).path("left").asText());
        assertFalse(onMenu(cake).path("available").asBoolean());
        order("POS", line(cake, "1")).expectProblem(409, "item.sold-out", "lines[0]");

        grill.cashier()
                .post("/orders/" + orders.get(1) + "/cancellation", "{\"reason\": \"There is none\"}")
                .expect(200);
        assertEquals("-1", counted(cake).path("left").asText());
        mark(cake, "{\"state\": \"LEFT\", \"left\": \"5\"}");
        order("POS", line(cake, "1")).expect(201);
    }

    @Test
    void whoeverAsksEverySecondHearsOnlyOfChanges() {
        String cake = item();
        mark(cake, "{\"state\": \"OUT\"}");
        Answer first = cashier.get(availability).expect(200);
        cashier.header("If-None-Match", first.header("ETag")).get(availability).expect(304);
        grill.kitchen()
                .put(availability + "/items/" + cake, "{\"state\": \"IN_STOCK\"}")
                .expect(200);
        Answer second = cashier.header("If-None-Match", first.header("ETag"))
                .get(availability)
                .expect(200);
        assertFalse(second.text().contains(cake), "of what is not listed there is enough");
        order("POS", line(cake, "100")).expect(201);
    }

    @Test
    void whatDoesNotFitIsRefusedByItsField() {
        String cake = item();
        String path = availability + "/items/" + cake;
        cashier.put(path, "{\"state\": \"LEFT\"}").expectProblem(422, "json.missing", "left");
        cashier.put(path, "{\"state\": \"LEFT\", \"left\": \"-1\"}").expectProblem(422, "availability.left", "left");
        cashier.put(path, "{\"state\": \"LEFT\", \"left\": \"1.0001\"}")
                .expectProblem(422, "availability.left", "left");
        cashier.put(path, "{\"state\": \"OUT\", \"left\": \"3\"}").expectProblem(422, "availability.left", "left");
        cashier.put(path, "{\"state\": \"IN_STOCK\", \"resetsTo\": \"3\"}")
                .expectProblem(422, "availability.resets-to", "resetsTo");
        cashier.put(availability + "/items/" + UUID.randomUUID(), "{\"state\": \"OUT\"}")
                .expectProblem(404, "item.unknown");
        cashier.put(availability + "/modifiers/" + UUID.randomUUID(), "{\"state\": \"OUT\"}")
                .expectProblem(404, "modifier.unknown");
        Restaurant stranger = Restaurant.named("bar-stranger");
        stranger.cashier().put(path, "{\"state\": \"OUT\"}").expectProblem(404, "outlet.unknown");
        stranger.cashier().get(availability).expectProblem(404, "outlet.unknown");
        stranger.cashier()
                .put("/outlets/" + stranger.outlet + "/availability/items/" + cake, "{\"state\": \"OUT\"}")
                .expectProblem(404, "item.unknown");
    }

    private interface Client {
        Answer call(int number);
    }

    private static List<Answer> atOnce(int clients, Client client) {
        ExecutorService crowd = Executors.newFixedThreadPool(clients);
        try {
            CountDownLatch bell = new CountDownLatch(1);
            List<Future<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int number = i;
                Callable<Answer> call = () -> {
                    bell.await();
                    return client.call(number);
                };
                calls.add(crowd.submit(call));
            }
            bell.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> call : calls) {
                answers.add(call.get());
            }
            return answers;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            crowd.shutdownNow();
        }
    }

    private void mark(String item, String stock) {
        cashier.put(availability + "/items/" + item, stock).expect(200);
        pauseForTheBook();
    }

    /** An order within half a second of the first count may not be counted yet, as the description says. */
    private void pauseForTheBook() {
        long version =
                Database.number("SELECT menu_version + version FROM comanda.outlet WHERE id = '" + grill.outlet + "'");
        Wait.until(Duration.ofSeconds(20), () -> {
            long known = grill.menu().path("version").asLong();
            assertTrue(known >= version, known + " is older than " + version);
            return known;
        });
    }

    private JsonNode counted(String item) {
        for (JsonNode counted : cashier.get(availability).expect(200).json().path("counted")) {
            if (counted.path("itemId").asText().equals(item)) {
                return counted;
            }
        }
        throw new AssertionError(item + " is not counted");
    }

    private JsonNode onMenu(String id) {
        for (JsonNode category : grill.menu().path("categories")) {
            for (JsonNode item : category.path("items")) {
                if (item.path("id").asText().equals(id)) {
                    return item;
                }
            }
        }
        throw new AssertionError(id + " is not on the menu");
    }

    private Answer order(String channel, String... lines) {
        return cashier.post("/orders", body(channel, "", lines));
    }

    private String body(String channel, String more, String... lines) {
        return "{\"outletId\": \"%s\", \"serviceMode\": \"TAKEAWAY\", \"channel\": \"%s\", \"lines\": [%s]%s}"
                .formatted(grill.outlet, channel, String.join(", ", lines), more);
    }

    private static String line(String item, String quantity) {
        return "{\"itemId\": \"%s\", \"quantity\": \"%s\"}".formatted(item, quantity);
    }

    private String item() {
        return item("");
    }

    private String item(String group) {
        Api owner = grill.owner();
        String category = owner.get("/menu/categories").expect(200).at("/categories/0/id");
        return owner.post(
                        "/menu/items",
                        "{\"categoryId\": \"%s\", \"name\": \"Dish %s\", \"price\": 500, \"modifierGroupIds\": [%s]}"
                                .formatted(category, UUID.randomUUID(), group.isEmpty() ? "" : "\"" + group + "\""))
                .expect(201)
                .at("/id");
    }

    private static void yesterday(String item) {
        try (Connection all = Database.asSuperuser();
                Statement statement = all.createStatement()) {
            statement.executeUpdate(
                    "UPDATE comanda.countdown SET counted_on = counted_on - 1 WHERE item_id = '" + item + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
