package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One menu for the restaurants of a chain, and what it lets them change. A chain of its own, so that nobody is disturbed. */
class ChainMenuIT {

    private static final String CHAIN = "01930a3e-0000-7000-8000-00000000ca11";
    private static final String RULES = "\"rules\": {\"free\": [\"PRICE\"], \"pricePercent\": \"10\"}";
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Api chain;
    private static Api owner;
    private static String tenant;
    private static String outlet;

    @BeforeAll
    static void aRestaurantOfAnotherChain() {
        chain = Restaurant.chainAdmin("pavilion.admin", CHAIN);
        tenant = chain.post("/tenants", """
                {"name": "pavilion", "slug": "pavilion", "country": "HK",
                 "owner": {"name": "Dana Pavilion", "email": "pavilion.owner@comanda.test", "username": "pavilion.owner"},
                 "outlet": {"name": "Pavilion", "timeZone": "America/New_York", "currency": "USD", "language": "en-US"}}""").at("/id");
        Wait.until(SOON, () -> {
            assertEquals("ACTIVE", chain.get("/tenants/" + tenant).at("/status"));
            return tenant;
        });
        Keycloak.setUp("pavilion.owner");
        owner = Api.with(Keycloak.token("pavilion.owner"));
        outlet = owner.get("/outlets").expect(200).at("/outlets/0/id");
    }

    @Test
    void aPublishedMenuReachesTheRestaurantAndItsRulesHold() {
        String first = publish(draft("Spring", "SP-1,Spring roll,Starters,5.00\\nSP-2,Noodles,Mains,10.00"));
        JsonNode roll = sold("SP-1", 500);
        String item = roll.path("id").asText();

        // within ten percent, and not above
        owner.put("/outlets/" + outlet + "/items/" + item, "{\"price\": 550}").expect(200);
        owner.put("/outlets/" + outlet + "/items/" + item, "{\"price\": 551}")
                .expectProblem(409, "item.of-chain", "price");
        owner.put("/outlets/" + outlet + "/items/" + item, "{\"available\": false}")
                .expectProblem(409, "item.of-chain", "available");
        JsonNode whole = owner.get("/menu/items/" + item).expect(200).json();
        owner.put("/menu/items/" + item, whole.toString().replace("\"Spring roll\"", "\"Winter roll\""))
                .expectProblem(409, "item.of-chain", "name");
        owner.delete("/menu/items/" + item).expectProblem(409, "item.of-chain");

        // the next version takes noodles off sale and the outlet's price out of bounds
        String second = draft("Summer", "SP-1,Spring roll,Starters,8.00");
        JsonNode seen = chain.get("/chain/menus/" + second + "/preview?tenant=" + tenant + "&outlet=" + outlet)
                .expect(200)
                .json()
                .path("items");
        assertEquals(800, find(seen, "name", "Spring roll").path("price").asLong(), seen::toString);
        assertTrue(seen.toString().contains("\"origin\":\"RESTAURANT\""), "the restaurant's own items are still there");
        publish(second);
        sold("SP-1", 800);
        assertFalse(find(menu(), "sku", "SP-2").path("available").asBoolean(), "noodles are off sale");

        // back to the first
        String back = chain.post("/chain/menus/" + first + "/copies", "{\"name\": \"Back to spring\"}")
                .expect(201)
                .at("/id");
        publish(back);
        sold("SP-1", 500);
        Answer deliveries = chain.get("/chain/menus/" + back + "/deliveries").expect(200);
        assertEquals("TAKEN", deliveries.at("/deliveries/0/state"), deliveries::toString);
    }

    @Test
    void aScheduledMenuComesAtItsInstantAndNotBeforeOrNotAtAll() {
        String menu = draft("Soon", "SOON-1,Late bird,Mains,9.00");
        Instant at = Instant.now().plusSeconds(8);
        chain.put("/chain/menus/" + menu + "/publication", "{\"publishAt\": \"" + at + "\", \"version\": 1}")
                .expect(200);
        String never = draft("Never", "NEVER-1,Dodo,Mains,9.00");
        chain.put("/chain/menus/" + never + "/publication", "{\"publishAt\": \"" + at + "\", \"version\": 1}")
                .expect(200);
        chain.delete("/chain/menus/" + never + "/publication").expect(200);
        Wait.until(SOON, () -> {
            boolean there = menu().toString().contains("Late bird");
            assertTrue(!there || Instant.now().isAfter(at.minusSeconds(2)), "not before its time");
            if (!there) {
                throw new IllegalStateException("not yet");
            }
            return menu;
        });
        Wait.until(SOON, () -> {
            Answer deliveries = chain.get("/chain/menus/" + never + "/deliveries");
            assertEquals("SKIPPED", deliveries.at("/deliveries/0/state"), deliveries::toString);
            return never;
        });
        assertFalse(menu().toString().contains("Dodo"));
    }

    @Test
    void nonsenseIsRefusedNamingItsField() {
        String menu = draft("Past", "PAST-1,Mammoth,Mains,9.00");
        chain.put("/chain/menus/" + menu + "/publication", "{\"publishAt\": \"2020-01-01T00:00:00Z\", \"version\": 1}")
                .expectProblem(422, "chain-menu.past", "publishAt");
        chain.put("/chain/menus/" + menu + "/publication", "{\"version\": 7}").expectProblem(409, "changed.meanwhile");
        post("No SKU", ",Nameless,Mains,9.00").expectProblem(422, "import.refused", "file");
        post("Bad price", "X-1,Cheap,Mains,abc").expectProblem(422, "import.refused", "file");
        chain.get("/chain/menus/" + UUID.randomUUID()).expectProblem(404, "chain-menu.unknown");
        Restaurant.rivalAdmin().get("/chain/menus/" + menu).expectProblem(404, "chain-menu.unknown");
        Restaurant.rivalAdmin()
                .put("/chain/menus/" + menu + "/publication", "{\"version\": 1}")
                .expectProblem(404, "chain-menu.unknown");
        owner.get("/chain/menus").expectProblem(403, "access.denied");
        chain.delete("/chain/menus/" + menu).expect(204);
    }

    private static String draft(String name, String rows) {
        return post(name, rows).expect(201).at("/id");
    }

    private static Answer post(String name, String rows) {
        return chain.post(
                "/chain/menus",
                "{\"name\": \"%s\", \"currency\": \"USD\", %s, \"document\": \"sku,name,category,price\\n%s\"}"
                        .formatted(name, RULES, rows));
    }

    private static String publish(String menu) {
        chain.put("/chain/menus/" + menu + "/publication", "{\"version\": 1}").expect(200);
        return menu;
    }

    /** The item at the menu's own price, once it is there. */
    private static JsonNode sold(String sku, long price) {
        return Wait.until(SOON, () -> {
            JsonNode item = find(menu(), "sku", sku);
            assertEquals(price, item.path("price").asLong(), item::toString);
            return item;
        });
    }

    private static JsonNode menu() {
        var all = new com.fasterxml.jackson.databind.ObjectMapper().createArrayNode();
        owner.get("/outlets/" + outlet + "/menu")
                .expect(200)
                .json()
                .path("categories")
                .forEach(category -> category.path("items").forEach(all::add));
        return all;
    }

    private static JsonNode find(JsonNode items, String field, String value) {
        for (JsonNode item : items) {
            if (item.path(field).asText().equals(value)) {
                return item;
            }
        }
        throw new AssertionError("There is no " + value + " in " + items);
    }
}
