package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A till in the browser, as somebody uses it who reads what is on the screen. */
final class TillScreen {

    static final String PIN = "2580";
    private static final double COLD_START_MILLIS = 60_000;

    final Page page;

    private TillScreen(Page page) {
        this.page = page;
    }

    /** Made a till of this restaurant, with its cashier at it, whose PIN must be {@link #PIN}. */
    static TillScreen in(Restaurant house, Page page, String name) {
        String code = house.owner()
                .post("/terminals/codes", "{\"outletId\": \"" + house.outlet + "\", \"purpose\": \"TILL\"}")
                .expect(201)
                .at("/code");
        page.navigate(Product.url() + "/terminal/");
        page.getByLabel("One-time code").fill(code);
        page.getByLabel("Name of this till").fill(name);
        TillScreen till = new TillScreen(page);
        till.press("Enrol");
        till.signIn();
        return till;
    }

    void signIn() {
        button("Kim cashier").click();
        page.keyboard().type(PIN);
        page.keyboard().press("Enter");
        search().waitFor(new Locator.WaitForOptions().setTimeout(COLD_START_MILLIS));
    }

    /** Adds what a scanner, or somebody in a hurry, types. */
    void add(String name) {
        search().fill(name);
        search().press("Enter");
    }

    void press(String name) {
        button(name).click();
    }

    /** @param name how what it says begins */
    Locator button(String name) {
        // the browser reads the pattern, and knows no \\Q
        String quoted = name.replaceAll("[.$()]", "\\\\$0");
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + quoted)))
                .first();
    }

    Locator search() {
        return page.getByRole(AriaRole.SEARCHBOX);
    }

    Locator cart() {
        return page.locator("till-cart");
    }

    void assertBar(String text) {
        assertThat(page.locator("till-bar")).containsText(text);
    }
}
