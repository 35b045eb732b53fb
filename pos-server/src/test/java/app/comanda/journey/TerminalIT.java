package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A cashier sells at a till in the browser, with and without a network. */
class TerminalIT {

    private static final String PIN = "2580";
    private static final String WRONG_PIN = "1357";
    private static final double COLD_START_MILLIS = 60_000;

    private final Restaurant house = Restaurant.named("terminal");

    @Test
    void everySaleIsOnTheServerOnceToTheCent() {
        house.cashier().put("/staff/me/pin", "{\"pin\": \"" + PIN + "\"}").expect(200);
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            page.setViewportSize(1024, 768);
            enrol(page);
            signInAfterAWrongPin(page);
            sell(page);
            assertSafe(page);
            assertThat(page.locator("till-bar")).containsText("Online");

            page.context().setOffline(true);
            sell(page);
            sell(page);
            assertThat(page.locator("till-bar")).containsText("4 acts wait");
            page.reload();
            signIn(page);
            sell(page);
            assertThat(page.locator("till-bar")).containsText("Offline · 6 acts wait");
            assertEquals(1, paidOrders(), "sold while the network was gone");

            page.context().setOffline(false);
            assertSafe(page);
            assertSold(4);
            page.reload();
            signIn(page);
            assertSafe(page);
            assertSold(4);
        }
    }

    private void enrol(Page page) {
        String code = house.owner()
                .post("/terminals/codes", "{\"outletId\": \"" + house.outlet + "\", \"purpose\": \"TILL\"}")
                .expect(201)
                .at("/code");
        page.navigate(Product.url() + "/terminal/");
        page.getByLabel("One-time code").fill("AAAA-AAAA");
        page.getByLabel("Name of this till").fill("Counter 1");
        button(page, "Enrol").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This code is wrong");
        page.getByLabel("One-time code").fill(code.toLowerCase(java.util.Locale.ROOT));
        button(page, "Enrol").click();
        assertThat(page.getByText("Who is at the till?")).isVisible();
        assertThat(person(page, "manager")).isDisabled();
    }

    private static void signInAfterAWrongPin(Page page) {
        person(page, "cashier").click();
        page.keyboard().type(WRONG_PIN);
        page.keyboard().press("Enter");
        assertThat(page.getByText("This PIN is wrong.")).isVisible();
        page.keyboard().type(PIN);
        page.keyboard().press("Enter");
        search(page).waitFor(new Locator.WaitForOptions().setTimeout(COLD_START_MILLIS));
    }

    private static void signIn(Page page) {
        person(page, "cashier").click();
        page.keyboard().type(PIN);
        page.keyboard().press("Enter");
        search(page).waitFor();
    }

    private static Locator person(Page page, String role) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Kim " + role)));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    /** As a scanner or somebody in a hurry finds it. */
    private static Locator search(Page page) {
        return page.getByRole(AriaRole.SEARCHBOX);
    }

    private static void sell(Page page) {
        search(page).fill("cola");
        search(page).press("Enter");
        button(page, "Pay \\$").click();
        button(page, "Take cash").click();
        assertThat(page.locator("till-receipt")).containsText("Cola");
        button(page, "Next guest").click();
        assertThat(page.locator("till-receipt")).hasCount(0);
    }

    private static void assertSafe(Page page) {
        assertThat(page.locator("till-bar")).containsText("Safe to close");
    }

    private void assertSold(long sales) {
        assertEquals(sales, paidOrders());
        assertEquals(sales, number("SELECT count(DISTINCT number) FROM comanda.orders WHERE outlet_id = '%s'"));
        assertEquals(0, number("SELECT count(*) FROM comanda.sync_conflict WHERE outlet_id = '%s'"));
        assertEquals(
                0,
                number(
                        "SELECT count(*) FROM comanda.orders o WHERE outlet_id = '%s' AND o.total <> (SELECT sum(p.amount"
                                + " - p.cash_rounding) FROM comanda.payment p WHERE p.order_id = o.id)"));
        assertTrue(number("SELECT sum(total) FROM comanda.orders WHERE outlet_id = '%s'") > 0);
    }

    private long paidOrders() {
        return number("SELECT count(*) FROM comanda.payment p JOIN comanda.orders o ON o.id = p.order_id"
                + " WHERE o.outlet_id = '%s'");
    }

    private long number(String query) {
        return Database.number(query.formatted(house.outlet));
    }
}
