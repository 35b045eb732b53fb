package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A combo from the owner's word to the lines of an order. */
class CombosIT {

    private final Restaurant diner = Restaurant.named("combo-diner");
    private final Api owner = diner.owner();
    private final Api cashier = diner.cashier();
    private final String food = tax("10");
    private final String drinks = tax("20");
    private final String burger = item("Burger", 1000, food);
    private final String fries = item("Fries", 400, food);
    private final String cola = item("Cola", 300, drinks);
    private final String meal = item("Meal", 1199, null);

    @Test
    void eachPartIsALineWithItsShareAndItsOwnTax() {
        compose();
        Answer order = order("\"quantity\": \"2\", \"components\": [{\"itemId\": \"%s\"}]".formatted(fries))
                .expect(201);
        JsonNode lines = order.json().at("/order/lines");
        assertEquals(3, lines.size());
        // 1199 spread over 1000, 400 and 300; the fries' surcharge of 50 is theirs
        assertEquals(705, lines.at("/0/unitPrice").asLong());
        assertEquals(332, lines.at("/1/unitPrice").asLong());
        assertEquals(212, lines.at("/2/unitPrice").asLong());
        assertEquals(2 * 1249, order.number("/order/subtotal"));
        assertEquals(141, lines.at("/0/tax").asLong(), "10 % of 1410");
        assertEquals(66, lines.at("/1/tax").asLong(), "10 % of 664");
        assertEquals(85, lines.at("/2/tax").asLong(), "20 % of 424");
        Set<String> combos = new HashSet<>();
        lines.forEach(line -> {
            combos.add(line.at("/combo/id").asText());
            assertEquals(meal, line.at("/combo/itemId").asText());
            assertEquals("2", line.path("quantity").asText());
        });
        assertEquals(1, combos.size());
    }

    @Test
    void whatDoesNotFitIsNamed() {
        compose();
        order("\"quantity\": \"1\"").expectProblem(422, "combo.too-few", "lines[0].components");
        order("\"components\": [{\"itemId\": \"%s\"}, {\"itemId\": \"%s\"}]".formatted(fries, fries))
                .expectProblem(422, "combo.too-many", "lines[0].components[1]");
        order("\"components\": [{\"itemId\": \"%s\"}]".formatted(meal))
                .expectProblem(422, "combo.choice-unknown", "lines[0].components[0]");
        order("\"components\": [{\"itemId\": \"%s\"}]".formatted(UUID.randomUUID()))
                .expectProblem(422, "item.unknown", "lines[0].components[0].itemId");
        order("\"components\": [{}]").expectProblem(422, "item.missing", "lines[0].components[0].itemId");
        order("\"components\": [null]").expectProblem(422, "json.missing", "lines[0].components[0]");
        order("\"quantity\": \"0.5\", \"components\": [{\"itemId\": \"%s\"}]".formatted(fries))
                .expectProblem(422, "order.quantity", "lines[0].quantity");
        owner.put("/outlets/" + diner.outlet + "/items/" + fries, "{\"available\": false}")
                .expect(200);
        Wait.until(
                Duration.ofSeconds(3),
                () -> order("\"components\": [{\"itemId\": \"%s\"}]".formatted(fries))
                        .expectProblem(422, "item.unavailable", "lines[0].components[0]"));
    }

    @Test
    void aComboIsNotMadeOfCombosNorOfWhatIsNotThere() {
        compose();
        String other = item("Feast", 3000, null);
        put(other, groups(meal)).expectProblem(422, "combo.nested", "groups[0].choices[0].itemId");
        put(other, groups(other)).expectProblem(422, "combo.nested", "groups[0].choices[0].itemId");
        put(burger, groups(other)).expectProblem(422, "combo.nested", "groups");
        put(other, groups(UUID.randomUUID().toString()))
                .expectProblem(422, "item.unknown", "groups[0].choices[0].itemId");
        String stranger = Restaurant.named("bar-stranger")
                .owner()
                .get("/menu/items?limit=1")
                .at("/items/0/id");
        put(other, groups(stranger)).expectProblem(422, "item.unknown", "groups[0].choices[0].itemId");
        put(stranger, groups(other)).expectProblem(404, "item.unknown");
        put(other, "{\"version\": 99, \"groups\": []}").expectProblem(409, "changed.meanwhile");
    }

    @Test
    void withoutGroupsItIsAPlainItemAgain() {
        compose();
        put(meal, "{\"groups\": []}").expect(200);
        Wait.until(Duration.ofSeconds(3), () -> {
            Answer order = order("\"quantity\": \"1\"").expect(201);
            assertEquals(1199, order.number("/order/lines/0/unitPrice"));
            assertFalse(order.json().at("/order/lines/0").has("combo"));
            return order;
        });
    }

    @Test
    void aMenuFileLeavesCombosAsTheyAre() {
        compose();
        byte[] file = owner.get("/menu/export").expect(200).response().body();
        Answer report = owner.send("/menu/imports", file, "text/csv").expect(200);
        assertEquals(report.number("/rows"), report.number("/unchanged"), report::toString);
        assertEquals(
                3,
                owner.get("/menu/items/" + meal + "/combo")
                        .expect(200)
                        .json()
                        .path("groups")
                        .size());
    }

    private void compose() {
        put(meal, """
                {"groups": [
                  {"name": "Main", "choices": [{"itemId": "%s", "preselected": true}]},
                  {"name": "Side", "choices": [{"itemId": "%s", "surcharge": 50}]},
                  {"name": "Drink", "choices": [{"itemId": "%s", "preselected": true}]}]}""".formatted(burger, fries, cola)).expect(200);
        Wait.until(Duration.ofSeconds(3), () -> {
            for (JsonNode category : diner.menu().path("categories")) {
                for (JsonNode item : category.path("items")) {
                    if (item.path("id").asText().equals(meal)) {
                        assertEquals(3, item.path("combo").size());
                        return item;
                    }
                }
            }
            throw new AssertionError("not on the menu yet");
        });
    }

    private static String groups(String item) {
        return "{\"groups\": [{\"name\": \"One\", \"choices\": [{\"itemId\": \"" + item + "\"}]}]}";
    }

    private Answer put(String item, String combo) {
        String path = "/menu/items/" + item;
        String version = owner.get(path).json().path("version").asText("1");
        Api as = combo.contains("\"version\"") ? owner : owner.header("If-Match", "\"" + version + "\"");
        return as.put(path + "/combo", combo);
    }

    private Answer order(String line) {
        return cashier.post(
                "/orders",
                "{\"outletId\": \"%s\", \"serviceMode\": \"TAKEAWAY\", \"lines\": [{\"itemId\": \"%s\", %s}]}"
                        .formatted(diner.outlet, meal, line));
    }

    private String tax(String percent) {
        return owner.post("/menu/taxes", "{\"name\": \"%s\", \"percent\": \"%s\"}".formatted(word("Tax"), percent))
                .expect(201)
                .at("/id");
    }

    private String item(String name, long price, @Nullable String tax) {
        String category = owner.get("/menu/categories").expect(200).at("/categories/0/id");
        return owner.post(
                        "/menu/items",
                        "{\"categoryId\": \"%s\", \"name\": \"%s\", \"price\": %d, \"taxIds\": [%s]}"
                                .formatted(category, word(name), price, tax == null ? "" : "\"" + tax + "\""))
                .expect(201)
                .at("/id");
    }

    private static String word(String start) {
        return start + " " + UUID.randomUUID().toString().substring(0, 8);
    }
}
