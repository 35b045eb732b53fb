package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;

/**
 * The back office's lists to choose from. One that was just drawn shows its entries some milliseconds before it hears a
 * click on them, which no hand is quick enough to meet; so what was chosen is looked at, and chosen again.
 */
final class Lists {

    private static final int TRIES = 10;
    private static final double PATIENCE_MILLIS = 2_000;

    private Lists() {}

    static void choose(Page page, String list, String words) {
        choose(page, list, new Locator.LocatorOptions().setHasText(words), 0);
    }

    /** Whatever comes first after the invitation to choose. */
    static void chooseFirst(Page page, String list) {
        choose(page, list, new Locator.LocatorOptions(), 1);
    }

    private static void choose(Page page, String list, Locator.LocatorOptions which, int place) {
        Locator field = page.locator("[id='" + list + "']");
        Locator entry =
                page.locator("[id='" + list + "_panel']").locator("li", which).nth(place);
        for (int attempt = 1; ; attempt++) {
            try {
                if (!entry.isVisible()) {
                    field.click();
                }
                String words = entry.getAttribute("data-label");
                entry.click(new Locator.ClickOptions().setTimeout(PATIENCE_MILLIS));
                assertThat(field.locator(".ui-selectonemenu-label"))
                        .hasText(words, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS));
                assertThat(entry).isHidden();
                return;
            } catch (PlaywrightException | AssertionError e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }
}
