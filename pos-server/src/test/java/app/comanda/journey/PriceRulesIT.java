package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Happy hours and other prices in time, from the owner's word to the order's line. */
class PriceRulesIT {

    private static final ZoneId CLOCK = ZoneId.of("America/New_York");

    private final Restaurant bar = Restaurant.named("bar");
    private final Api owner = bar.owner();
    private final Api cashier = bar.cashier();

    @Test
    void aLineKeepsThePriceAndTheNameOfTheRuleWhateverHappensLater() {
        String item = item(1000);
        Answer rule = rule(item, 0, "\"effect\": \"PERCENT_OFF\", \"percent\": \"12.5\"")
                .expect(201);
        waitForPrice(item, 875, "");
        JsonNode shown = shown(item, "");
        assertEquals(1000, shown.path("regularPrice").asLong());
        assertEquals(rule.at("/name"), shown.path("promotion").asText());
        Answer order = order(item, "POS").expect(201);
        assertEquals(875, order.number("/order/lines/0/unitPrice"));
        assertEquals(rule.at("/name"), order.at("/order/lines/0/promotion"));
        owner.delete("/menu/price-rules/" + rule.at("/id")).expect(200);
        waitForPrice(item, 1000, "");
        Answer more = cashier.post(
                        "/orders/" + order.at("/order/id") + "/lines", "{\"lines\": [{\"itemId\": \"" + item + "\"}]}")
                .expect(200);
        assertEquals(875, more.number("/lines/0/unitPrice"));
        assertEquals(1000, more.number("/lines/1/unitPrice"));
        assertFalse(more.json().at("/lines/1").has("promotion"));
        assertEquals(1875, more.number("/subtotal"));
    }

    @Test
    void theMenusTagChangesWhenTheHourComesThoughNobodyTouchedTheMenu() {
        String item = item(1000);
        Instant begins = Instant.now().plusSeconds(6).truncatedTo(ChronoUnit.SECONDS);
        LocalTime from = LocalTime.ofInstant(begins, CLOCK);
        rule(
                        item,
                        0,
                        "\"effect\": \"FIXED_PRICE\", \"amount\": 700, \"from\": \"%s\", \"to\": \"%s\""
                                .formatted(from, from.plusHours(1)))
                .expect(201);
        String path = "/outlets/" + bar.outlet + "/menu";
        Answer before = Wait.until(Duration.ofSeconds(4), () -> {
            Answer menu = cashier.get(path).expect(200);
            assertEquals(begins.toString(), menu.at("/pricesUntil"));
            return menu;
        });
        assertEquals(1000, price(before.json(), item));
        cashier.header("If-None-Match", before.header("ETag")).get(path).expect(304);
        Answer after = Wait.until(
                Duration.ofSeconds(10),
                () -> cashier.header("If-None-Match", before.header("ETag"))
                        .get(path)
                        .expect(200));
        assertEquals(700, price(after.json(), item));
        assertEquals(before.number("/version"), after.number("/version"), "the book is the same");
        assertNotEquals(before.header("ETag"), after.header("ETag"));
        assertTrue(!Instant.now().isBefore(begins), "not before its time");
        assertEquals(700, order(item, "POS").expect(201).number("/order/lines/0/unitPrice"));
    }

    @Test
    void ofOverlappingRulesTheHighestPriorityCountsAndOfEqualsTheLowestPrice() {
        String item = item(1000);
        rule(item, 0, "\"effect\": \"FIXED_PRICE\", \"amount\": 100").expect(201);
        rule(item, 5, "\"effect\": \"FIXED_PRICE\", \"amount\": 900").expect(201);
        rule(item, 5, "\"effect\": \"AMOUNT_OFF\", \"amount\": 150").expect(201);
        waitForPrice(item, 850, "");
    }

    @Test
    void aRuleForOneChannelIsSoldThereOnly() {
        String item = item(1000);
        rule(item, 0, "\"effect\": \"FIXED_PRICE\", \"amount\": 1200, \"channels\": [\"QR\"]")
                .expect(201);
        waitForPrice(item, 1200, "?channel=QR");
        waitForPrice(item, 1000, "?channel=POS");
        assertEquals(1200, order(item, "QR").expect(201).number("/order/lines/0/unitPrice"));
        Answer atTheTill = order(item, "POS").expect(201);
        assertEquals(1000, atTheTill.number("/order/lines/0/unitPrice"));
        assertEquals("POS", atTheTill.at("/order/channel"));
        cashier.get("/outlets/" + bar.outlet + "/menu?channel=FAX").expectProblem(422, "value.unknown", "channel");
    }

    @Test
    void whatDoesNotFitIsRefusedByItsField() {
        String item = item(1000);
        String free = "\"effect\": \"FIXED_PRICE\", \"amount\": 1";
        rule(item, 0, free + ", \"from\": \"17:00\", \"to\": \"17:00\"").expectProblem(422, "price-rule.window", "to");
        rule(item, 0, free + ", \"from\": \"17:00\"").expectProblem(422, "price-rule.window", "to");
        rule(item, 0, free + ", \"from\": \"25:00\", \"to\": \"26:00\"").expectProblem(422, "json.wrong-value", "from");
        rule(item, 0, free + ", \"firstDay\": \"2026-12-02\", \"lastDay\": \"2026-12-01\"")
                .expectProblem(422, "price-rule.period", "lastDay");
        rule(item, 2000, free).expectProblem(422, "price-rule.priority", "priority");
        rule(item, 0, "\"effect\": \"FIXED_PRICE\", \"amount\": -1").expectProblem(422, "menu.price", "amount");
        rule(item, 0, "\"effect\": \"PERCENT_OFF\", \"percent\": \"101\"")
                .expectProblem(422, "price-rule.effect", "percent");
        rule(item, 0, "\"effect\": \"PERCENT_OFF\", \"amount\": 5").expectProblem(422, "price-rule.effect", "percent");
        rule(UUID.randomUUID().toString(), 0, free).expectProblem(422, "item.unknown", "itemIds");
        owner.post("/menu/price-rules", "{\"name\": \"Nothing\", \"scope\": \"ITEMS\", " + free + "}")
                .expectProblem(422, "price-rule.scope", "itemIds");
        owner.post("/menu/price-rules", "{" + free + "}").expectProblem(422, "json.missing", "name");
        Answer kept = rule(item, 0, free).expect(201);
        owner.post("/menu/price-rules", "{\"name\": \"" + kept.at("/name") + "\", " + free + "}")
                .expectProblem(409, "price-rule.exists", "name");
        String path = "/menu/price-rules/" + kept.at("/id");
        owner.put(path, kept.text()).expect(200);
        owner.put(path, kept.text()).expectProblem(409, "changed.meanwhile");
        cashier.delete(path).expectProblem(403, "access.denied");
    }

    @Test
    void nothingOfAnotherRestaurantIsPricedOrSeen() {
        Restaurant stranger = Restaurant.named("bar-stranger");
        Answer rule = rule(item(1000), 0, "\"effect\": \"FIXED_PRICE\", \"amount\": 1")
                .expect(201);
        String path = "/menu/price-rules/" + rule.at("/id");
        stranger.owner().get(path).expectProblem(404, "price-rule.unknown");
        stranger.owner().put(path, rule.text()).expectProblem(404, "price-rule.unknown");
        stranger.owner().delete(path).expectProblem(404, "price-rule.unknown");
        assertEquals(
                "[]",
                stranger.owner()
                        .get("/menu/price-rules")
                        .json()
                        .path("priceRules")
                        .toString());
        owner.post(
                        "/menu/price-rules",
                        "{\"name\": \"Theirs\", \"effect\": \"FIXED_PRICE\", \"amount\": 1, \"outletIds\": [\""
                                + stranger.outlet + "\"]}")
                .expectProblem(422, "outlet.unknown", "outletIds");
    }

    private String item(long price) {
        String category = owner.get("/menu/categories").expect(200).at("/categories/0/id");
        return owner.post(
                        "/menu/items",
                        "{\"categoryId\": \"%s\", \"name\": \"%s\", \"price\": %d}"
                                .formatted(category, word("Drink"), price))
                .expect(201)
                .at("/id");
    }

    /** @param more fields */
    private Answer rule(String item, int priority, String more) {
        return owner.post(
                "/menu/price-rules",
                "{\"name\": \"%s\", \"priority\": %d, \"scope\": \"ITEMS\", \"itemIds\": [\"%s\"], %s}"
                        .formatted(word("Rule"), priority, item, more));
    }

    private Answer order(String item, String channel) {
        return cashier.post(
                "/orders",
                "{\"outletId\": \"%s\", \"serviceMode\": \"TAKEAWAY\", \"channel\": \"%s\", \"lines\": [{\"itemId\": \"%s\"}]}"
                        .formatted(bar.outlet, channel, item));
    }

    private void waitForPrice(String item, long price, String query) {
        Wait.until(Duration.ofSeconds(3), () -> {
            JsonNode shown = shown(item, query);
            assertEquals(price, shown.path("price").asLong());
            return shown;
        });
    }

    private JsonNode shown(String item, String query) {
        return find(
                cashier.get("/outlets/" + bar.outlet + "/menu" + query)
                        .expect(200)
                        .json(),
                item);
    }

    private static long price(JsonNode menu, String item) {
        return find(menu, item).path("price").asLong();
    }

    private static JsonNode find(JsonNode menu, String id) {
        for (JsonNode category : menu.path("categories")) {
            for (JsonNode item : category.path("items")) {
                if (item.path("id").asText().equals(id)) {
                    return item;
                }
            }
        }
        throw new AssertionError(id + " is not on the menu");
    }

    private static String word(String start) {
        return start + " " + UUID.randomUUID().toString().substring(0, 8);
    }
}
