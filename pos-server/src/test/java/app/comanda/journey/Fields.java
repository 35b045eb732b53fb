package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.time.Duration;

/**
 * The back office's fields. A dialog moves the focus to its first field a moment after it is there, and what is typed
 * at that moment lands in another field than the one meant; no hand is quick enough to meet that.
 */
final class Fields {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final double FOCUS_MILLIS = 2_000;

    private Fields() {}

    static void fill(Page page, String field, String text) {
        Locator input = awake(page, field);
        Wait.until(PATIENCE, () -> {
            input.fill(text);
            assertEquals(text, input.inputValue());
            return input;
        });
    }

    /** A number: what is sent is a hidden field beside it, which takes it when the field has woken up. */
    static void number(Page page, String field, String number) {
        Locator input = awake(page, field + "_input");
        Locator sent = page.locator("[id='" + field + "_hinput']");
        Wait.until(PATIENCE, () -> {
            input.fill(number);
            input.press("Tab");
            assertFalse(sent.inputValue().isEmpty(), field);
            assertEquals(Double.parseDouble(number), Double.parseDouble(sent.inputValue()));
            return input;
        });
    }

    private static Locator awake(Page page, String field) {
        Locator input = page.locator("[id='" + field + "']");
        Locator dialog = page.locator(".ui-dialog").filter(new Locator.FilterOptions().setHas(input));
        input.waitFor();
        if (dialog.count() > 0) {
            try {
                dialog.locator(":focus").waitFor(new Locator.WaitForOptions().setTimeout(FOCUS_MILLIS));
            } catch (TimeoutError e) {
                return input; // it lost the focus since, and does not take it again
            }
        }
        return input;
    }
}
