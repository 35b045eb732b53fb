package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an owner writes on the menu, cashiers sell a second later; what does not fit changes nothing. */
class MenuIT {

    private static final byte[] PNG = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060"
                    + "000000050001a5f645400000000049454e44ae426082");

    private final Restaurant bistro = Restaurant.named("menu-bistro");
    private final Api owner = bistro.owner();
    private final Api cashier = bistro.cashier();

    @Test
    void anItemThatTheOwnerAddsIsSoldAtItsTaxAndModifiers() {
        Answer tax = owner.post("/menu/taxes", "{\"name\": \"%s\", \"percent\": \"10\"}".formatted(word("Tax")))
                .expect(201);
        Answer group = owner.post("/menu/modifier-groups", """
                {"name": "Milk", "min": 1, "max": 2, "free": 1,
                 "modifiers": [{"name": "Whole", "preselected": true}, {"name": "Oat", "price": 50}]}""").expect(201);
        Answer item = add(word("FLAT"), 400, tax.at("/id"), group.at("/id"));
        String sku = item.at("/sku");
        waitFor(sku);
        Answer order = cashier.post("/orders", """
                {"outletId": "%s", "serviceMode": "TAKEAWAY",
                 "lines": [{"sku": "%s", "modifiers": [{"id": "%s", "quantity": 2}]}]}""".formatted(bistro.outlet, sku, group.at("/modifiers/1/id")))
                .expect(201);
        assertEquals(450, order.number("/order/subtotal"), "the first of two is free");
        assertEquals(495, order.number("/order/total"));
    }

    @Test
    void anOutletsOwnPriceIsSoldThere() {
        Answer item = add(word("OWN"), 400, null, null);
        owner.put("/outlets/" + bistro.outlet + "/items/" + item.at("/id"), "{\"price\": 425}")
                .expect(200);
        Wait.until(Duration.ofSeconds(2), () -> {
            JsonNode shown = waitFor(item.at("/sku"));
            assertEquals(425, shown.path("price").asLong());
            return shown;
        });
    }

    @Test
    void whoHasAMenuHearsOnlyWhatChanged() {
        Answer item = add(word("DELTA"), 400, null, null);
        waitFor(item.at("/sku"));
        String path = "/outlets/" + bistro.outlet + "/menu";
        Answer whole = cashier.get(path).expect(200);
        String etag = whole.header("ETag");
        Api asking = cashier.header("If-None-Match", etag).header("A-IM", "comanda-menu");
        asking.get(path).expect(304);
        owner.put("/outlets/" + bistro.outlet + "/items/" + item.at("/id"), "{\"price\": 425}")
                .expect(200);
        Answer changes =
                Wait.until(Duration.ofSeconds(5), () -> asking.get(path).expect(226));
        assertEquals("comanda-menu", changes.header("IM"));
        assertEquals(etag, changes.header("Delta-Base"));
        assertTrue(changes.text().length() < whole.text().length() / 2, "shorter than the whole");
        assertEquals(425, changes.number("/items/0/price"), changes::toString);
        Answer now = cashier.get(path).expect(200);
        assertEquals(now.header("ETag"), changes.header("ETag"));
        assertEquals(now.number("/version"), changes.number("/version"));
        cashier.header("If-None-Match", "\"from-before-a-restart\"")
                .header("A-IM", "comanda-menu")
                .get(path)
                .expect(200);
        cashier.header("If-None-Match", etag).get(path).expect(200);
    }

    @Test
    void aChangeOfSomethingOlderIsRefused() {
        Answer item = add(word("OLD"), 400, null, null);
        String path = "/menu/items/" + item.at("/id");
        owner.put(path, item.text()).expect(200);
        owner.put(path, item.text()).expectProblem(409, "changed.meanwhile");
        owner.header("If-Match", "\"1\"").delete(path).expectProblem(409, "changed.meanwhile");
        owner.delete(path).expect(200);
        owner.get(path).expectProblem(404, "item.unknown");
    }

    @Test
    void whatDoesNotFitIsRefusedByItsField() {
        Answer item = add(word("FIT"), 400, null, null);
        owner.post("/menu/items", item.text()).expectProblem(409, "item.sku-taken", "sku");
        owner.post("/menu/items", item(word("NEG"), -1, null, null)).expectProblem(422, "menu.price", "price");
        owner.post("/menu/items", item(word("TAX"), 1, UUID.randomUUID().toString(), null))
                .expectProblem(422, "tax.unknown", "taxIds[0]");
        owner.post("/menu/taxes", "{\"name\": \"Odd\", \"percent\": \"-1\"}")
                .expectProblem(422, "tax.percent", "percent");
        owner.delete("/menu/categories/" + item.at("/categoryId")).expectProblem(409, "category.in-use");
        cashier.post("/menu/taxes", "{\"name\": \"Mine\", \"percent\": \"1\"}").expectProblem(403, "access.denied");
    }

    @Test
    void anotherRestaurantsItemIsNotThere() {
        Answer item = add(word("SECRET"), 400, null, null);
        Api stranger = Restaurant.named("menu-stranger").owner();
        String path = "/menu/items/" + item.at("/id");
        stranger.get(path).expectProblem(404, "item.unknown");
        stranger.put(path, item.text()).expectProblem(404, "item.unknown");
        stranger.delete(path).expectProblem(404, "item.unknown");
        stranger.get("/outlets/" + bistro.outlet + "/menu").expectProblem(404, "outlet.unknown");
        owner.get(path).expect(200);
    }

    @Test
    void anExportedMenuIsTakenInWithoutAChange() {
        byte[] file = owner.get("/menu/export").expect(200).response().body();
        Answer report = importing(file).expect(200);
        assertEquals(report.number("/rows"), report.number("/unchanged"), report::toString);
        assertTrue(report.number("/rows") > 0);

        String json = owner.header("Accept", "application/json")
                .get("/menu/export")
                .expect(200)
                .text();
        Answer again = owner.post("/menu/imports", json).expect(200);
        assertEquals(report.number("/rows"), again.number("/rows"), again::toString);
        assertEquals(report.number("/rows"), again.number("/unchanged"), again::toString);
    }

    @Test
    void aMenuOfPospalIsTakenIn() {
        Restaurant moved = Restaurant.named("menu-moved");
        Answer report = moved.owner().post("/menu/imports", """
                        {"From the grill": [
                          {"id": 30, "name": "Ribeye (250 g)", "price": 22.50, "allergens": ["dairy"], "dietary_tags": ["popular", "gluten_free"],
                           "isSteak": true, "steakCookingOptions": ["Rare", "Medium"],
                           "hasGeneralOptions": true, "generalOptions": [{"name": "Pepper sauce", "priceChange": 1.5}]},
                          {"id": 31, "name": "Corn", "price": 4, "hasGeneralOptions": false, "generalOptions": []}]}""").expect(200);
        assertEquals(2, report.number("/created"));
        Wait.until(Duration.ofSeconds(5), () -> {
            JsonNode grill = moved.menu().findParents("items").stream()
                    .filter(category -> category.path("name").asText().equals("From the grill"))
                    .findFirst()
                    .orElseThrow();
            JsonNode ribeye = grill.at("/items/0");
            assertEquals(2250, ribeye.path("price").asLong());
            assertEquals(2, ribeye.path("modifierGroupIds").size());
            return ribeye;
        });
    }

    @Test
    void aFileWithFaultsIsRefusedWithAllOfThem() {
        long before = Database.number("SELECT count(*) FROM comanda.item WHERE tenant_id = '" + bistro.tenant + "'");
        Answer refusal = importing("""
                sku,name,category,price
                NEW-1,Tea,Drinks,2.00
                NEW-2,Coffee,Drinks,"12,50"
                NEW-3,Cocoa,Drinks,abc
                NEW-1,Milk,Drinks,1.00
                """.getBytes(StandardCharsets.UTF_8)).expectProblem(422, "import.refused", "file");
        List<String> places = new ArrayList<>();
        refusal.json()
                .path("errors")
                .forEach(error -> places.add(
                        error.path("row").asText() + " " + error.path("column").asText()));
        assertEquals(List.of("3 price", "4 price", "5 sku"), places);
        importing("name,category,price\nCafé,Drinks,1\n".getBytes(StandardCharsets.ISO_8859_1))
                .expectProblem(422, "import.refused", "file");
        assertEquals(
                before, Database.number("SELECT count(*) FROM comanda.item WHERE tenant_id = '" + bistro.tenant + "'"));
    }

    @Test
    void twentyThousandItemsAreTakenInAtOnce() {
        Restaurant large = Restaurant.named("menu-large");
        String file = IntStream.range(0, 20_000)
                .mapToObj(
                        i -> "L%d,Item %d,Category %d,%d.50,Size[1-1]: *S | L=1.00".formatted(i, i, i % 50, 1 + i % 20))
                .collect(Collectors.joining("\n", "sku,name,category,price,modifiers\n", "\n"));
        Answer report = large.owner()
                .send("/menu/imports", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(200);
        assertEquals(20_000, report.number("/created"));
        Wait.until(Duration.ofSeconds(10), () -> {
            int items = 0;
            for (JsonNode category : large.menu().path("categories")) {
                items += category.path("items").size();
            }
            assertTrue(items > 20_000, items + " items");
            return items;
        });
    }

    @Test
    void aPictureIsKnownByItsContent() {
        String path = "/menu/items/" + add(word("PIC"), 400, null, null).at("/id") + "/image";
        cashier.get(path).expectProblem(404, "picture.none");
        owner.call("PUT", path, PNG, "image/png").expect(200);
        Answer shown = cashier.get(path).expect(200);
        assertEquals("image/png", shown.header("Content-Type"));
        assertArrayEquals(PNG, shown.response().body());
        cashier.header("If-None-Match", shown.header("ETag")).get(path).expect(304);
        owner.call("PUT", path, "<svg/>".getBytes(StandardCharsets.UTF_8), "image/png")
                .expectProblem(422, "picture.kind", "image");
        owner.call("PUT", path, new byte[1024 * 1024 + 1], "image/png")
                .expectProblem(422, "picture.too-large", "image");
        owner.delete(path).expect(200);
        cashier.get(path).expectProblem(404, "picture.none");
    }

    private Answer importing(byte[] file) {
        return owner.send("/menu/imports", file, "text/csv");
    }

    private Answer add(String sku, long price, @Nullable String tax, @Nullable String group) {
        return owner.post("/menu/items", item(sku, price, tax, group)).expect(201);
    }

    private String item(String sku, long price, @Nullable String tax, @Nullable String group) {
        String category = owner.get("/menu/categories").expect(200).at("/categories/0/id");
        return """
                {"categoryId": "%s", "name": "Item %s", "sku": "%s", "price": %d, "taxIds": [%s], "modifierGroupIds": [%s]}""".formatted(category, sku, sku, price, quoted(tax), quoted(group));
    }

    private static String quoted(@Nullable String id) {
        return id == null ? "" : "\"" + id + "\"";
    }

    private static String word(String start) {
        return start + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private JsonNode waitFor(String sku) {
        return Wait.forValue(Duration.ofSeconds(2), sku, () -> {
            for (JsonNode category : bistro.menu().path("categories")) {
                for (JsonNode item : category.path("items")) {
                    if (item.path("sku").asText().equals(sku)) {
                        return item;
                    }
                }
            }
            return null;
        });
    }
}
