package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A manager sets prices in time, a combo and what is sold out on the pages of the back office. */
class MenuPagesIT {

    private final Restaurant kiosk = Restaurant.named("menu-pages");

    @Test
    void whatAManagerWritesIsSold() {
        String category = kiosk.owner().get("/menu/categories").at("/categories/0/id");
        String name = "Lemonade";
        String item = kiosk.owner()
                .post(
                        "/menu/items",
                        "{\"categoryId\": \"%s\", \"name\": \"%s\", \"sku\": \"LEMON\", \"price\": 500}"
                                .formatted(category, name))
                .expect(201)
                .at("/id");
        Wait.until(Duration.ofSeconds(3), () -> kiosk.order("LEMON"));
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            page.setDefaultTimeout(60_000);
            signIn(page);
            aHappyHour(page, name);
            Wait.until(Duration.ofSeconds(3), () -> {
                Answer order = kiosk.order("LEMON");
                assertEquals(400, order.number("/order/lines/0/unitPrice"));
                assertEquals("Happy hour", order.at("/order/lines/0/promotion"));
                return order;
            });
            aCombo(page, name);
            soldOut(page, name);
            kiosk.cashier().post("/orders", kiosk.orderOf("LEMON", "")).expectProblem(409, "item.sold-out", "lines[0]");
            assertTrue(kiosk.cashier()
                    .get("/outlets/" + kiosk.outlet + "/availability")
                    .text()
                    .contains(item));
        }
    }

    private static void aHappyHour(Page page, String item) {
        page.navigate(Product.url() + "/catalog/price-rules");
        page.waitForSelector(".empty");
        page.locator("a.button").first().click();
        page.waitForURL("**/catalog/price-rule");
        Fields.fill(page, "rule:name", "Happy hour");
        Fields.number(page, "rule:percent", "20");
        Lists.choose(page, "rule:previewItem", item);
        page.locator("[id='rule:look']").click();
        page.waitForSelector("[id='rule:day']");
        assertTrue(page.locator("[id='rule:day']").innerText().contains("$4.00"));
        Fields.fill(page, "rule:from", "17:00");
        Fields.fill(page, "rule:to", "17:00");
        page.locator("[id='rule:save']").click();
        page.waitForSelector(".ui-message-error");
        Fields.fill(page, "rule:to", "01:00");
        page.locator("[id='rule:look']").click();
        assertThat(page.locator(".day-bar span")).hasCount(3);
        Fields.fill(page, "rule:from", "");
        Fields.fill(page, "rule:to", "");
        page.locator("[id='rule:save']").click();
        page.waitForURL("**/catalog/price-rules**");
        assertTrue(page.locator("[id='rules:table']").innerText().contains("20 % off"));
    }

    private void aCombo(Page page, String item) {
        String meal = kiosk.owner()
                .post(
                        "/menu/items",
                        "{\"categoryId\": \"%s\", \"name\": \"Lunch deal\", \"price\": 900}"
                                .formatted(kiosk.owner().get("/menu/categories").at("/categories/0/id")))
                .expect(201)
                .at("/id");
        page.navigate(Product.url() + "/catalog/item?id=" + meal);
        page.locator("a[href*='/catalog/combo']").click();
        page.waitForURL("**/catalog/combo**");
        page.locator("[id='combo:addGroup']").click();
        page.waitForSelector("[id$=':groupName']");
        page.fill("[id$=':groupName']", "Drink");
        Lists.choose(page, page.locator("[id$=':itemId']").getAttribute("id"), item);
        page.locator("[id='combo:save']").click();
        page.waitForURL("**/catalog/item**");
        assertEquals(
                "Drink", kiosk.owner().get("/menu/items/" + meal + "/combo").at("/groups/0/name"));
    }

    private static void soldOut(Page page, String item) {
        page.navigate(Product.url() + "/catalog/sold-out");
        Fields.fill(page, "dishes:words", item);
        page.locator("[id='dishes:search']").click();
        assertThat(page.locator("[id='dishes:table_data'] tr")).hasCount(1);
        page.locator("[id$=':count']").first().click();
        page.waitForSelector("[id='count:left_input']");
        Fields.number(page, "count:left", "7");
        page.locator("[id='count:save']").click();
        page.waitForSelector(".state-warn");
        page.locator("[id$=':out']").first().click();
        page.waitForSelector(".state-bad");
        pauseForTheBook(page);
    }

    private static void pauseForTheBook(Page page) {
        page.waitForTimeout(1_100);
    }

    private void signIn(Page page) {
        page.navigate(Product.url() + "/");
        page.fill("#username", kiosk.name + ".manager");
        page.fill("#password", Keycloak.PASSWORD);
        page.locator("#kc-login").click();
        // the first page of a fresh server takes its time
        page.waitForSelector(".top-user", new Page.WaitForSelectorOptions().setTimeout(60_000));
    }
}
