package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A manager draws the room with mouse and keyboard; then its guests come. */
class FloorPlanIT {

    private final Restaurant terrace = Restaurant.named("terrace");

    @Test
    void aRoomIsDrawnAndFillsWithGuests() {
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            signIn(page);
            page.navigate(Product.url() + "/ordering/floor");
            assertTrue(page.locator(".empty-title").isVisible(), "it says what to do first");

            page.navigate(Product.url() + "/ordering/floor-plans");
            page.locator("#begin\\:new").click();
            page.locator("#plan\\:name").fill("Garden");
            page.locator("#plan\\:add").click();
            page.waitForSelector(".floor-canvas .floor-table >> nth=1");
            drag(page, 1, 30, 20);
            page.locator(".floor-canvas .floor-table").first().focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Shift+ArrowRight");
            assertTrue(page.locator("#floor-said").innerText().contains("9"), "a reader hears the new size");
            page.locator("#plan\\:save").click();
            page.waitForSelector(".ui-messages-info");

            JsonNode tables = plans().at("/floorPlans/0/tables");
            assertEquals(2, tables.size());
            assertEquals(9, tables.path(0).path("width").asInt());
            assertEquals(3, tables.path(0).path("y").asInt());
            assertTrue(tables.path(1).path("x").asInt() > 30, tables::toString);

            String visit = terrace.cashier()
                    .post(
                            "/visits",
                            "{\"tableId\": \"%s\", \"covers\": 3}"
                                    .formatted(tables.path(0).path("id").asText()))
                    .expect(201)
                    .at("/id");
            Answer order = terrace.cashier()
                    .post("/orders", """
                            {"outletId": "%s", "serviceMode": "DINE_IN", "visitId": "%s",
                             "lines": [{"sku": "CAKE", "seat": 2, "course": 3}, {"sku": "COLA"}]}""".formatted(terrace.outlet, visit))
                    .expect(201);
            page.navigate(Product.url() + "/ordering/floor");
            assertTrue(page.locator(".floor-taken").innerText().contains("$9.50"), page.locator("main")::innerText);
            terrace.cashier()
                    .post("/orders/" + order.at("/order/id") + "/lines", "{\"lines\": [{\"sku\": \"COLA\"}]}")
                    .expect(200);
            Wait.until(Duration.ofSeconds(20), () -> {
                assertTrue(page.locator(".floor-taken").innerText().contains("$13.00"), "it keeps itself up to date");
                return visit;
            });
            page.navigate(Product.url() + "/ordering/order?id=" + order.at("/order/id"));
            String told = page.locator("main").innerText();
            assertTrue(told.contains("3 guests") && told.contains("Seat 2") && told.contains("Course 3"), told);

            page.setViewportSize(390, 844);
            page.navigate(Product.url() + "/ordering/floor-plans");
            page.locator(".floor-in-seats").first().fill("6");
            page.locator("#plan\\:save").click();
            page.waitForSelector(".ui-messages-info");
            assertEquals(6, plans().at("/floorPlans/0/tables/0/seats").asInt());
            page.navigate(Product.url() + "/ordering/floor");
        }
    }

    private JsonNode plans() {
        return terrace.manager()
                .get("/outlets/" + terrace.outlet + "/floor-plans")
                .expect(200)
                .json();
    }

    private static void drag(Page page, int table, int right, int below) {
        // the mouse reaches only what is on the screen
        page.setViewportSize(1280, 1600);
        page.locator(".floor-canvas .floor-table").nth(table).scrollIntoViewIfNeeded();
        double cell = page.locator(".floor-canvas").boundingBox().width / 100;
        BoundingBox box = page.locator(".floor-canvas .floor-table").nth(table).boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + right * cell, y + below * cell);
        page.mouse().up();
    }

    private static void signIn(Page page) {
        page.navigate(Product.url() + "/");
        page.fill("#username", "terrace.manager");
        page.fill("#password", Keycloak.PASSWORD);
        page.locator("#kc-login").click();
        // the first page of a fresh server takes its time
        page.waitForSelector(".top-user", new Page.WaitForSelectorOptions().setTimeout(60_000));
    }
}
