package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A manager sees what tills could not book as told, and settles it. */
class SyncPageIT {

    private final Restaurant house = Restaurant.named("sync-page");
    private String voided = "";

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
            assertThat(page.locator("[id='conflicts:table_data'] tr")).hasCount(3);
            assertThat(row(page, "There is no such order").locator("a")).hasCount(0);
            assertThat(page.locator("[id='differences:table_data'] tr")).hasCount(1);
            picture(page, "conflicts-1280");
            doWhatNobodyApproved(page);
            doWhatTheOwnerApproves(page);
            row(page, "paid at two tills").locator("button").click();
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

    /** The kitchen had it, and a clerk alone may not take it off. */
    private void doWhatNobodyApproved(Page page) {
        assertThat(row(page, "Void").locator("a")).hasCount(1);
        row(page, "Void").locator("button").click();
        page.waitForSelector("[id='settle:doAfterAll']");
        picture(page, "conflicts-do-1280");
        page.locator("[id='settle:doAfterAll']").click();
        assertThat(row(page, "Void")).containsText("Done after all");
        assertEquals(0, house.manager().get("/orders/" + voided).number("/total"));
    }

    /** The manager alone may not either, from now on. */
    private void doWhatTheOwnerApproves(Page page) {
        house.owner()
                .put("/limits/manager/VOID_SENT", "{\"extent\": \"NEVER\"}")
                .expect(200);
        house.owner().put("/staff/me/pin", "{\"pin\": \"7391\"}").expect(200);
        Journal till = new Journal(Till.in(house, "TILL"), cashier());
        aVoidBeyondTheLimit(till);
        till.send().expect(200);
        page.navigate(Product.url() + "/sync/conflicts");
        page.locator("[id='conflicts:table_data'] tr:has(button)")
                .filter(new Locator.FilterOptions().setHasText("Void"))
                .locator("button")
                .click();
        Fields.fill(page, "settle:note", "It fell down");
        page.locator("[id='settle:doAfterAll']").click();
        assertThat(page.locator("[id='settle'] .notice-warn")).containsText("PIN");
        assertThat(page.locator("[id='settle:note']")).hasValue("It fell down");
        picture(page, "conflicts-pin-1280");
        page.setViewportSize(390, 844);
        picture(page, "conflicts-pin-390");
        page.setViewportSize(1280, 900);
        Lists.chooseFirst(page, "settle:approverStaffId");
        Fields.fill(page, "settle:pin", "1111");
        page.locator("[id='settle:doAfterAll']").click();
        assertThat(page.locator("[id='settle'] .ui-message-error")).containsText("wrong");
        Fields.fill(page, "settle:pin", "7391");
        page.locator("[id='settle:doAfterAll']").click();
        assertThat(page.locator("[id='conflicts:table']")).containsText("It fell down");
        assertEquals(0, house.manager().get("/orders/" + voided).number("/total"));
        assertEquals(
                1,
                Database.number("SELECT count(*) FROM comanda.approval WHERE tenant_id = '" + house.tenant
                        + "' AND used_at IS NOT NULL AND deed = 'VOID_SENT' AND subject_id = '" + voided + "'"));
    }

    private static Locator row(Page page, String text) {
        return page.locator("[id='conflicts:table_data'] tr", new Page.LocatorOptions().setHasText(text));
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
        aVoidBeyondTheLimit(one);
        one.send().expect(200);
        return shift;
    }

    private void aVoidBeyondTheLimit(Journal journal) {
        voided = Journal.id();
        ObjectNode line = journal.line("COLA", journal.price("COLA"));
        journal.add("order.placed", journal.order(voided, line));
        ObjectNode body = new ObjectMapper().createObjectNode();
        journal.add(
                "line.voided",
                body.put("orderId", voided)
                        .put("outletId", house.outlet)
                        .put("lineId", line.path("id").asText())
                        .put("reasonId", Counter.reason(house, "VOID")));
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
