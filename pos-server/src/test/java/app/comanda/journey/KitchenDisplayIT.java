package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A screen is set up in the kitchen; an order appears on it by itself, is cooked, and is called out on the board. */
class KitchenDisplayIT {

    private static final double KEPT_WITHIN_MILLIS = 4_000;

    private static final Restaurant house = Restaurant.named("hearth");
    private static final Restaurant larder = Restaurant.named("larder");

    @Test
    void anOrderAppearsOnTheDisplayIsBumpedAndIsReadyOnTheBoard() {
        try (Browser browser = new Browser();
                Browser hall = new Browser()) {
            Page display = open(browser, "kitchen", "KITCHEN");
            Page board = open(hall, "board", "BOARD");
            assertThat(display.getByText("Nothing to cook")).isVisible();

            Answer order =
                    house.cashier().post("/orders", """
                        {"outletId": "%s", "serviceMode": "TAKEAWAY",
                         "lines": [{"sku": "BURGER", "note": "no onions"}, {"sku": "COLA"}]}\
                        """.formatted(house.outlet)).expect(201);
            String number = order.at("/order/number");
            String called = number.replaceFirst("-0+(?=\\d)", "-");
            Locator ticket = display.locator("ticket-card[data-number=\"" + number + "/1\"]");
            assertThat(ticket).containsText("no onions", quickly());
            assertThat(board.locator("section").first()).containsText(called);
            Wait.until(Duration.ofSeconds(10), () -> {
                String seen = house.cashier()
                        .get("/outlets/" + house.outlet + "/tickets")
                        .at("/0/acknowledgedAt");
                assertTrue(!seen.isEmpty(), "the cashier knows that the kitchen has seen it");
                return seen;
            });
            shoot(display, "kitchen");

            ticket.getByRole(AriaRole.BUTTON, within("Burger")).click();
            assertThat(ticket.locator(".DONE")).hasCount(1);
            assertThat(ticket.locator(".STARTED, .NEW")).hasCount(1);
            ticket.getByRole(AriaRole.BUTTON, within("Done")).click();
            assertThat(board.locator("section").last()).containsText(called);
            shoot(board, "board");
            ticket.getByRole(AriaRole.BUTTON, within("Hand out")).click();
            assertThat(ticket).hasCount(0);
            assertThat(board.locator("section").last()).not().containsText(called);

            display.getByRole(AriaRole.BUTTON, named("Recall")).click();
            display.getByRole(AriaRole.BUTTON, named("Bring back")).click();
            assertThat(ticket).hasCount(1);
            // the display shows it at once, and tells the server then
            Wait.until(Duration.ofSeconds(10), () -> {
                assertEquals(
                        "PREPARING",
                        house.cashier().get("/orders/" + order.at("/order/id")).at("/preparation"));
                return ticket;
            });
        }
    }

    @Test
    void aDisplayThatLosesContactSaysSoAndGoesOnAfterwards() {
        try (Browser browser = new Browser()) {
            AtomicBoolean cut = new AtomicBoolean();
            List<WebSocketRoute> lines = new ArrayList<>();
            Page page = browser.page();
            page.routeWebSocket("**/api/ws/v1", line -> {
                if (cut.get()) {
                    line.close();
                } else {
                    line.connectToServer();
                    lines.add(line);
                }
            });
            Page display = open(page, "kitchen", "KITCHEN");
            assertThat(display.locator("ticket-card, .nothing").first()).isVisible();
            Wait.until(Duration.ofSeconds(10), () -> {
                display.waitForTimeout(100);
                assertEquals(1, lines.size());
                return lines;
            });
            cut.set(true);
            lines.forEach(WebSocketRoute::close);
            assertThat(display.getByText("No contact since")).isVisible(patiently());
            String number = house.order("COLA").at("/order/number");
            Locator ticket = display.locator("ticket-card[data-number=\"" + number + "/1\"]");
            assertThat(ticket).hasCount(0);
            cut.set(false);
            assertThat(ticket).isVisible(patiently());
            assertThat(display.getByText("No contact since")).hasCount(0);
        }
    }

    @Test
    void aDisplayLoadedWithoutANetworkSaysSinceWhenItHasNone() {
        larder.order("COLA");
        for (String app : List.of("kitchen", "board")) {
            try (Browser browser = new Browser()) {
                Page display = Screens.setUp(browser.page(), larder, app, app.equals("board") ? "BOARD" : "KITCHEN");
                String shown = app.equals("board") ? "section li" : "ticket-card";
                assertThat(display.locator(shown).first()).isVisible();
                display.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
                display.waitForTimeout(KEPT_WITHIN_MILLIS);
                display.context().setOffline(true);
                display.reload();
                assertThat(display.locator(shown).first()).isVisible();
                assertThat(display.getByText("No contact since")).isVisible(patiently());
                display.context().setOffline(false);
                assertThat(display.getByText("No contact since")).hasCount(0, comesBack());
            }
        }
    }

    @Test
    void aCookIsToldOfAllergens() {
        ObjectNode cake = (ObjectNode)
                larder.manager().get("/menu/items?limit=100").json().path("items").findParents("sku").stream()
                        .filter(item -> item.path("sku").asText().equals("CAKE"))
                        .findFirst()
                        .orElseThrow();
        cake.putArray("allergens").add("GLUTEN").add("NUTS");
        larder.owner()
                .put("/menu/items/" + cake.path("id").asText(), cake.toString())
                .expect(200);
        try (Browser browser = new Browser()) {
            Page display = Screens.setUp(browser.page(), larder, "kitchen", "KITCHEN");
            Wait.until(Duration.ofSeconds(10), () -> {
                String number = larder.order("CAKE").at("/order/number");
                Locator ticket = display.locator("ticket-card[data-number=\"" + number + "/1\"]");
                assertThat(ticket).containsText("Contains Gluten, Nuts", quickly());
                return number;
            });
        }
    }

    @Test
    void aManagerLaysOutStationsInTheBackOffice() {
        Restaurant forge = Restaurant.named("forge");
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            page.setViewportSize(1280, 900);
            page.navigate(Product.url() + "/");
            page.fill("#username", "forge.manager");
            page.fill("#password", Keycloak.PASSWORD);
            page.locator("#kc-login").click();
            page.waitForSelector(".top-user", new Page.WaitForSelectorOptions().setTimeout(60_000));
            page.navigate(Product.url() + "/kitchen/stations");
            assertThat(page.locator(".empty-title")).isVisible();
            shoot(page, "stations-none");

            page.locator("#kitchen\\:add").click();
            assertThat(page.locator(".station")).hasCount(1);
            page.locator("#kitchen\\:add").click();
            assertThat(page.locator(".station")).hasCount(2);
            Locator names = page.locator(".station input[id$=':name']");
            names.first().fill("Grill");
            names.last().fill("Bar");
            Locator items = page.locator(".station input[id$=':items_input']").last();
            items.pressSequentially("cola");
            page.locator(".ui-autocomplete-panel:visible li").first().click();
            assertThat(page.locator(".station").last().locator(".ui-autocomplete-token"))
                    .hasCount(1);
            page.locator("#kitchen\\:alarmAfter_input").fill("60");
            shoot(page, "stations-filled");
            page.locator("#kitchen\\:save").click();
            page.waitForSelector(".ui-messages-info");
            shoot(page, "stations");

            Answer plan =
                    forge.manager().get("/outlets/" + forge.outlet + "/kitchen").expect(200);
            assertEquals("Grill", plan.at("/stations/0/name"), plan::toString);
            assertEquals(1, plan.json().at("/stations/1/itemIds").size(), plan::toString);
            assertEquals("60", plan.at("/escalateAfterSeconds"));

            names.last().fill("grill");
            page.locator("#kitchen\\:save").click();
            assertThat(page.locator(".station").first()).containsText("same name");
            page.setViewportSize(390, 844);
            page.navigate(Product.url() + "/kitchen/stations");
            shoot(page, "stations-phone");
        }
    }

    private static Page open(Browser browser, String app, String purpose) {
        return open(browser.page(), app, purpose);
    }

    private static Page open(Page page, String app, String purpose) {
        page.setViewportSize(1280, 800);
        return Screens.setUp(page, house, app, purpose);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/shots/display-" + name + ".png")));
    }

    /** The display tries again after ten seconds at most. */
    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    }

    private static LocatorAssertions.HasCountOptions comesBack() {
        return new LocatorAssertions.HasCountOptions().setTimeout(30_000);
    }

    private static LocatorAssertions.ContainsTextOptions quickly() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(5_000);
    }

    private static Locator.GetByRoleOptions within(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
