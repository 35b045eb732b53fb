package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Setting up screens that nobody signs in at: kitchen displays, boards, kiosks. */
final class Screens {

    private Screens() {}

    /** Makes a code in the back office and types it at the screen. */
    static Page setUp(Page page, Restaurant house, String app, String purpose) {
        page.navigate(Product.url() + "/" + app + "/");
        page.locator("input[name=code]").fill(code(house, purpose));
        page.locator("input[name=name]").fill("The " + app);
        button(page, "Set up").click();
        assertThat(page.locator("main, .attract").first()).isVisible();
        return page;
    }

    static String code(Restaurant house, String purpose) {
        return house.owner()
                .post(
                        "/terminals/codes",
                        "{\"outletId\": \"%s\", \"purpose\": \"%s\"}".formatted(house.outlet, purpose))
                .expect(201)
                .at("/code");
    }

    /** By how its name begins. */
    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^\\W*" + name)));
    }
}
