package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A manager sees what tills could not book as told, and settles it. */
class SyncPageIT {

    private final Restaurant house = Restaurant.named("sync-page");

    @Test
    void aManagerDecidesAboutABillThatWasPaidTwice() {
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            page.setDefaultTimeout(60_000);
            signIn(page);
            page.navigate(Product.url() + "/sync/conflicts");
            assertThat(page.locator(".empty")).hasCount(2);
            String shift = aBillPaidTwiceAndAnOldPrice();

            page.setViewportSize(1280, 900);
            page.navigate(Product.url() + "/sync/conflicts");
            assertThat(page.locator("[id='conflicts:table_data'] tr")).hasCount(2);
            assertThat(page.locator("[id='differences:table_data'] tr")).hasCount(1);
            picture(page, "conflicts-1280");
            page.locator("[id='conflicts:table_data'] tr", new Page.LocatorOptions().setHasText("paid at two tills"))
                    .locator("button")
                    .click();
            page.waitForSelector("[id='settle:giveBack']");
            picture(page, "conflicts-settle");
            Fields.fill(page, "settle:note", "Called the guest");
            page.locator("[id='settle:giveBack']").click();
            assertThat(page.locator("[id='conflicts:table']")).containsText("Given back");
            page.setViewportSize(390, 844);
            picture(page, "conflicts-390");
            page.setViewportSize(1280, 900);
            page.navigate(Product.url() + "/device/terminals");
            picture(page, "terminals-1280");
            page.locator("[id='begin:new']").click();
            page.waitForSelector("[id='codeFor:make']");
            picture(page, "terminals-code");
            page.locator("[id='codeFor:make']").click();
            assertTrue(page.locator("p.code").innerText().contains("-"));

            // only the cent of a bill that nobody knows is left, about which nobody has decided yet
            assertEquals(
                    1,
                    Database.number("SELECT sum(CASE kind WHEN 'PAID_IN' THEN amount ELSE -amount END)"
                            + " FROM comanda.drawer_movement WHERE shift_id = '" + shift + "'"));
            assertEquals(
                    "GIVEN_BACK",
                    Database.text("SELECT settlement FROM comanda.sync_conflict WHERE tenant_id = '" + house.tenant
                            + "' AND money > 1"));
        }
    }

    private String aBillPaidTwiceAndAnOldPrice() {
        Journal one = new Journal(Till.in(house, "TILL"), cashier());
        Journal other = new Journal(Till.in(house, "TILL"), cashier());
        String order = Journal.id();
        long price = one.price("COLA") - 50;
        one.add("order.placed", one.order(order, one.line("COLA", price)));
        one.send().expect(200);
        other.add("order.paid", other.payment(order, price));
        other.send().expect(200);
        String shift = house.cashier()
                .header("X-Terminal-Key", one.till.key)
                .post("/shifts", "{\"openingFloat\": 10000}")
                .expect(201)
                .at("/id");
        one.add("order.paid", one.payment(order, price));
        one.add("order.paid", one.payment(Journal.id(), price).put("amount", 1).put("tendered", 2));
        one.send().expect(200);
        return shift;
    }

    private String cashier() {
        for (JsonNode person : house.owner().get("/staff").expect(200).json()) {
            if (person.path("role").asText().equalsIgnoreCase("CASHIER")) {
                return person.path("id").asText();
            }
        }
        throw new AssertionError("Nobody is a cashier");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures/" + name + ".png"))
                .setFullPage(true));
    }

    private void signIn(Page page) {
        page.navigate(Product.url() + "/");
        page.fill("#username", house.name + ".manager");
        page.fill("#password", Keycloak.PASSWORD);
        page.locator("#kc-login").click();
        // the first page of a fresh server takes its time
        page.waitForSelector(".top-user", new Page.WaitForSelectorOptions().setTimeout(60_000));
    }
}
