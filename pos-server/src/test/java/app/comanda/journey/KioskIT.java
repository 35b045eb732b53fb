package app.comanda.journey;

import static app.comanda.journey.Screens.button;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A guest orders at a kiosk, pays at the counter, and is called out on the board; and can do nothing else there. */
class KioskIT {

    private final Restaurant house = Restaurant.named("kiosk");

    @Test
    void aGuestOrdersPaysAtTheCounterAndIsCalledOnTheBoard() {
        try (Browser browser = new Browser();
                Browser hall = new Browser()) {
            Page board = Screens.setUp(hall.page(), house, "board", "BOARD");
            Page kiosk = Screens.setUp(browser.page(), house, "kiosk", "KIOSK");
            kiosk.setViewportSize(1080, 1920);
            kiosk.getByText("Touch to order").click();
            button(kiosk, "Take away").click();
            button(kiosk, "Mains").click();
            button(kiosk, "Beef burger").click();
            assertThat(kiosk.locator("kiosk-item .allergens")).containsText("No allergens are declared");
            button(kiosk, "Bacon").click();
            button(kiosk, "One more").click();
            shoot(kiosk, "item");
            button(kiosk, "Add to order").click();
            button(kiosk, "Drinks").click();
            shoot(kiosk, "menu");
            button(kiosk, "Cola").click();
            button(kiosk, "Add to order").click();
            button(kiosk, "Show my order · 3").click();
            assertThat(kiosk.locator("kiosk-cart")).containsText("Medium, Bacon");
            shoot(kiosk, "cart");
            button(kiosk, "Order · pay").click();
            assertThat(kiosk.locator(".number")).isVisible();
            shoot(kiosk, "placed");
            String called = kiosk.locator(".number").textContent().strip();

            Answer found = house.cashier()
                    .get("/orders?settlement=UNPAID&outlet=" + house.outlet + "&number=" + called)
                    .expect(200);
            assertEquals(1, found.json().at("/orders").size(), found::toString);
            assertEquals("KIOSK", found.at("/orders/0/channel"));
            assertEquals("TAKEAWAY", found.at("/orders/0/serviceMode"));
            assertEquals(3250, found.number("/orders/0/total"), "2 burgers with the free extra, and a cola");
            String order = found.at("/orders/0/id");
            assertEquals("[]", tickets(house));
            house.cashier()
                    .post("/orders/" + order + "/payments", "{\"method\": \"CASH\", \"tendered\": 5000}")
                    .expect(201);
            assertThat(board.locator("section").first()).containsText(called, soon());
            String ticket =
                    house.cashier().get("/outlets/" + house.outlet + "/tickets").at("/0/id");
            house.kitchen()
                    .post("/tickets/" + ticket + "/state", "{\"state\": \"READY\"}")
                    .expect(200);
            assertThat(board.locator("section").last()).containsText(called, soon());
            button(kiosk, "Done").click();
            assertThat(kiosk.getByText("Touch to order")).isVisible();
        }
    }

    @Test
    void whatSellsOutVanishesFromTheMenuAndFromTheOrder() {
        Restaurant cove = Restaurant.named("kiosk-soldout");
        String cola = idOf(cove, "COLA");
        try (Browser browser = new Browser()) {
            Page kiosk = Screens.setUp(browser.page(), cove, "kiosk", "KIOSK");
            chooseCola(kiosk, "Eat here");
            cove.manager()
                    .put("/outlets/" + cove.outlet + "/availability/items/" + cola, "{\"state\": \"OUT\"}")
                    .expect(200);
            assertThat(kiosk.getByRole(AriaRole.ALERT)).containsText("Cola has just sold out", soon());
            button(kiosk, "Order more").click();
            assertThat(button(kiosk, "Coffee")).isVisible();
            assertThat(button(kiosk, "Cola")).hasCount(0);
        }
    }

    @Test
    void withoutANetworkItSaysSoAndComesBackByItself() {
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            List<WebSocketRoute> lines = new ArrayList<>();
            page.routeWebSocket("**/api/ws/v1", route -> {
                route.connectToServer();
                lines.add(route);
            });
            Page kiosk = Screens.setUp(page, house, "kiosk", "KIOSK");
            kiosk.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
            chooseCola(kiosk, "Take away");
            loseContact(kiosk, lines);
            kiosk.context().setOffline(false);
            assertThat(kiosk.getByText("Cola", new Page.GetByTextOptions().setExact(true)))
                    .isVisible(patiently());
            assertThat(kiosk.locator("kiosk-cart")).isVisible();
            loseContact(kiosk, lines);
            kiosk.reload();
            assertThat(kiosk.getByText("This kiosk has no connection")).isVisible(patiently());
            shoot(kiosk, "away");
            kiosk.context().setOffline(false);
            assertThat(kiosk.getByText("Touch to order")).isVisible(patiently());
        }
    }

    @Test
    void itIsCookedOnceItIsPaidAndNotBefore() {
        Restaurant bay = Restaurant.named("kiosk-bay");
        Api kiosk = guestOf(bay);
        String key = UUID.randomUUID().toString();
        Answer placed = kiosk.key(key)
                .post("/outlets/" + bay.outlet + "/kiosk-orders", order("COLA", ", \"expectedTotal\": 350"))
                .expect(201);
        assertEquals(350, placed.number("/due"));
        assertEquals(
                placed.at("/id"),
                kiosk.key(key)
                        .post("/outlets/" + bay.outlet + "/kiosk-orders", order("COLA", ", \"expectedTotal\": 350"))
                        .at("/id"));
        Answer order = bay.cashier().get("/orders/" + placed.at("/id")).expect(200);
        assertEquals("UNPAID", order.at("/settlement"));
        assertTrue(order.at("/lines/0/sentAt").isEmpty(), order::toString);
        bay.cashier()
                .post("/orders/" + placed.at("/id") + "/payments", "{\"method\": \"CASH\", \"amount\": 100}")
                .expect(201);
        assertTrue(bay.cashier()
                .get("/orders/" + placed.at("/id"))
                .at("/lines/0/sentAt")
                .isEmpty());
        bay.cashier()
                .post("/orders/" + placed.at("/id") + "/payments", "{\"method\": \"CASH\"}")
                .expect(201);
        Wait.until(Duration.ofSeconds(10), () -> {
            String ticket =
                    bay.cashier().get("/outlets/" + bay.outlet + "/tickets").at("/0/orderNumber");
            assertEquals(placed.at("/number"), ticket);
            return ticket;
        });
    }

    @Test
    void aKioskIsRefusedWhatAGuestMayNotWant() {
        Restaurant cape = Restaurant.named("kiosk-cape");
        Till terminal = Till.in(cape, "KIOSK");
        Api kiosk = guest(terminal);
        String orders = "/outlets/" + cape.outlet + "/kiosk-orders";
        kiosk.post(orders, order("COLA", ", \"expectedTotal\": 1"))
                .expectProblem(409, "order.price-changed", "expectedTotal");
        kiosk.post(orders, order("COLA", "").replace("DINE_IN", "DELIVERY"))
                .expectProblem(422, "kiosk.service-mode", "serviceMode");
        kiosk.post(orders, order("COLA", ", \"tip\": 5")).expectProblem(422, "json.unknown-field", "tip");
        kiosk.post(orders, "{\"serviceMode\": \"DINE_IN\", \"lines\": []}").expectProblem(422, "order.empty", "lines");
        kiosk.post("/outlets/" + house.outlet + "/kiosk-orders", order("COLA", ""))
                .expectProblem(404, "outlet.unknown");
        cape.cashier().post(orders, order("COLA", "")).expectProblem(403, "access.denied");
        terminal.api().post("/sync/batches", """
                {"sentAt": "2026-11-25T16:21:07.004Z", "waiting": 1, "events": [{"sequence": 1}]}""").expectProblem(403, "terminal.not-a-till");
        terminal.api()
                .post("/terminal/sign-ins", "{\"employeeId\": \"" + UUID.randomUUID() + "\", \"pin\": \"2580\"}")
                .expectProblem(409, "sign-in.display");
        for (int i = 0; i < 6; i++) {
            kiosk.post(orders, order("COLA", "")).expect(201);
        }
        kiosk.post(orders, order("COLA", "")).expectProblem(429, "kiosk.too-many");
    }

    @Test
    void aKioskHearsWhatSellsOutAndNothingElse() {
        Till terminal = Till.in(house, "KIOSK");
        String token =
                terminal.api().post("/terminal/sign-ins", "{}").expect(201).at("/token");
        try (Socket kiosk = Socket.open()) {
            kiosk.say(
                    "{\"type\": \"hello\", \"token\": \"%s\", \"terminalKey\": \"%s\"}".formatted(token, terminal.key));
            kiosk.expect("welcome");
            assertEquals(
                    "subscribed",
                    kiosk.subscribe("menu", house.outlet).path("type").asText());
            for (String topic : List.of("kitchen", "orders", "payments")) {
                assertEquals(
                        "access.denied",
                        kiosk.subscribe(topic, house.outlet).path("code").asText());
            }
        }
    }

    private static Api guestOf(Restaurant house) {
        return guest(Till.in(house, "KIOSK"));
    }

    private static Api guest(Till kiosk) {
        return kiosk.as(kiosk.api().post("/terminal/sign-ins", "{}").expect(201).at("/token"));
    }

    private static String order(String sku, String more) {
        return "{\"serviceMode\": \"DINE_IN\", \"lines\": [{\"sku\": \"" + sku + "\"}]" + more + "}";
    }

    private static String tickets(Restaurant house) {
        return house.cashier().get("/outlets/" + house.outlet + "/tickets").text();
    }

    private static String idOf(Restaurant house, String sku) {
        return house.menu().findValues("items").stream()
                .flatMap(items -> items.findParents("sku").stream())
                .filter(item -> item.path("sku").asText().equals(sku))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    /** As far as the cart. */
    private static void chooseCola(Page kiosk, String way) {
        kiosk.getByText("Touch to order").click();
        button(kiosk, way).click();
        button(kiosk, "Drinks").click();
        button(kiosk, "Cola").click();
        button(kiosk, "Add to order").click();
        button(kiosk, "Show my order · 1").click();
    }

    private static void loseContact(Page kiosk, List<WebSocketRoute> lines) {
        kiosk.context().setOffline(true);
        lines.forEach(WebSocketRoute::close);
        assertThat(kiosk.getByText("This kiosk has no connection")).isVisible();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/shots/kiosk-" + name + ".png")));
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(5_000);
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    }
}
