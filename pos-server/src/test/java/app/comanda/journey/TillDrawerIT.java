package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A drawer at a till in the browser from its float to its Z report, most of it without a network; and what a manager lets pass. */
class TillDrawerIT {

    private static final String PIN = "2580";
    private static final String MANAGERS_PIN = "9731";
    private static final double COLD_START_MILLIS = 60_000;

    private final Restaurant house = Restaurant.named("tilldrawer");

    @Test
    void theServersReportAgreesWithTheTillToTheCent() {
        house.cashier().put("/staff/me/pin", "{\"pin\": \"" + PIN + "\"}").expect(200);
        house.manager()
                .put("/staff/me/pin", "{\"pin\": \"" + MANAGERS_PIN + "\"}")
                .expect(200);
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            page.setViewportSize(1024, 768);
            enrol(page);
            signIn(page);
            openDrawer(page);
            sell(page);
            assertSafe(page);

            page.context().setOffline(true);
            payOut(page);
            sellForLess(page);
            refund(page);
            payInPartAndTakeOff(page);
            page.reload();
            signIn(page);
            String expected = countAndClose(page);
            assertThat(page.getByText("Z report: numbered when sent")).isVisible();

            page.context().setOffline(false);
            page.getByText("Z report no. 1").waitFor();
            button(page, "Close").last().click();
            assertSafe(page);
            assertAgrees(expected);
            assertThat(page.locator("till-bar")).not().containsText("for a manager");
        }
    }

    private void enrol(Page page) {
        String code = house.owner()
                .post("/terminals/codes", "{\"outletId\": \"" + house.outlet + "\", \"purpose\": \"TILL\"}")
                .expect(201)
                .at("/code");
        page.navigate(Product.url() + "/terminal/");
        page.getByLabel("One-time code").fill(code);
        page.getByLabel("Name of this till").fill("Counter 1");
        button(page, "Enrol").click();
        assertThat(page.getByText("Who is at the till?")).isVisible();
    }

    private static void signIn(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Kim cashier")))
                .click();
        page.keyboard().type(PIN);
        page.keyboard().press("Enter");
        search(page).waitFor(new Locator.WaitForOptions().setTimeout(COLD_START_MILLIS));
    }

    private static void openDrawer(Page page) {
        button(page, "Drawer").click();
        assertThat(page.locator("till-amount")).isVisible();
        page.keyboard().type("10000");
        assertThat(page.locator("till-amount")).containsText("$100.00");
        button(page, "Open the drawer").click();
        assertThat(page.locator("till-drawer")).hasCount(0);
    }

    private static void payOut(Page page) {
        button(page, "Drawer").click();
        button(page, "Paid out").click();
        page.keyboard().type("1250");
        page.locator("till-reasons button").first().click();
        button(page, "Write it down").click();
        approve(page, "Paid out: $12.50");
        assertThat(page.locator("till-drawer")).hasCount(0);
    }

    /** A wrong PIN first. */
    private static void approve(Page page, String what) {
        assertThat(page.locator("till-approval")).containsText(what);
        page.keyboard().type("1111");
        page.keyboard().press("Enter");
        assertThat(page.getByText("This PIN is wrong.")).isVisible();
        page.keyboard().type(MANAGERS_PIN);
        page.keyboard().press("Enter");
    }

    private static void sell(Page page) {
        choose(page);
        pay(page);
        assertThat(page.locator("till-receipt")).containsText("Cola");
        button(page, "Next guest").click();
    }

    private static void sellForLess(Page page) {
        choose(page);
        choose(page);
        button(page, "Discount").click();
        button(page, "20 %").click();
        page.locator("till-reasons button").first().click();
        button(page, "Takes off").click();
        approve(page, "Discount on the order");
        assertThat(button(page, "Take back: 20 %")).isVisible();
        choose(page);
        button(page, "Pay \\$").click();
        assertThat(page.locator("till-approval"))
                .containsText("Discount on the order"); // another amount than what was approved
        page.keyboard().type(MANAGERS_PIN);
        page.keyboard().press("Enter");
        button(page, "Take cash").click();
        assertThat(page.locator("till-receipt")).containsText("Discount");
        button(page, "Next guest").click();
    }

    /** One of the three that were sold for less. */
    private static void refund(Page page) {
        button(page, "Last sales").click();
        page.locator("till-sales li button").first().click();
        button(page, "Refund").click();
        button(page, "One more: Cola").click();
        page.locator("till-reasons button").first().click();
        button(page, "Give back \\$").click();
        approve(page, "Refund: $");
        assertThat(page.locator("till-receipt")).containsText("Refund");
        button(page, "Close").last().click();
    }

    /** The kitchen knows of all three. */
    private static void payInPartAndTakeOff(Page page) {
        choose(page);
        choose(page);
        choose(page);
        button(page, "Pay \\$").click();
        button(page, "To pay").click();
        page.keyboard().type("350");
        button(page, "Take cash").click();
        button(page, "Pay the rest: \\$7\\.00").click();
        assertThat(button(page, "Take cash")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("till-pay")).hasCount(0);
        button(page, "3 × Cola").click();
        button(page, "One less").click();
        button(page, "One less").click();
        page.locator("till-reasons button").first().click();
        button(page, "Take off \\$3\\.50").click();
        approve(page, "Void: $3.50");
        button(page, "Pay \\$3\\.50").click();
        button(page, "Take cash").click();
        button(page, "Next guest").click();
    }

    /** @return what should be there, as the till says it */
    private static String countAndClose(Page page) {
        button(page, "Drawer").click();
        button(page, "Count and close").click();
        assertThat(page.locator("till-drawer")).not().containsText("Should be there");
        page.getByLabel(Pattern.compile("\\$50\\.00")).fill("1");
        page.getByLabel(Pattern.compile("\\$10\\.00")).fill("4");
        button(page, "I have counted").click();
        Locator sum = page.locator("till-drawer .sums .money").first();
        String expected = sum.textContent();
        page.locator("till-reasons button").first().click();
        button(page, "Close the shift").click();
        approve(page, "Difference in the drawer");
        return expected;
    }

    private void assertAgrees(String expected) {
        String shift = Database.text("SELECT id FROM comanda.drawer_shift WHERE outlet_id = '" + house.outlet + "'");
        Answer report = house.manager().get("/shifts/" + shift + "/report").expect(200);
        assertEquals(expected, "$%.2f".formatted(report.number("/drawer/expected") / 100.0), report::toString);
        assertEquals(9_000, report.number("/drawer/counted"));
        assertEquals(1_250, report.number("/drawer/paidOut"));
        assertTrue(report.number("/drawer/refunded") > 0, report::toString);
        assertEquals(1, report.number("/heading/number"));
        assertEquals(0, number("SELECT count(*) FROM comanda.sync_conflict WHERE outlet_id = '%s'"));
        assertEquals(5, number("SELECT count(*) FROM comanda.approval WHERE used_at IS NOT NULL AND outlet_id = '%s'"));
    }

    private static void choose(Page page) {
        search(page).fill("cola");
        search(page).press("Enter");
    }

    private static void pay(Page page) {
        button(page, "Pay \\$").click();
        button(page, "Take cash").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private static Locator search(Page page) {
        return page.getByRole(AriaRole.SEARCHBOX);
    }

    private static void assertSafe(Page page) {
        assertThat(page.locator("till-bar")).containsText("Safe to close");
    }

    private long number(String query) {
        return Database.number(query.formatted(house.outlet));
    }
}
