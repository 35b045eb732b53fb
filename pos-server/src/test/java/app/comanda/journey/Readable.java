package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A page with something on it, at a phone's and a desk's width: it fits, and everybody can read it (WCAG A, AA). */
final class Readable {

    static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    /** A chart takes a moment to become as narrow as its page. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Path PICTURES = Path.of("target/shots");

    private Readable() {}

    /** @param name of its pictures, to be looked at */
    static void check(Page page, String name) {
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 900);
            Wait.until(SOON, () -> {
                assertEquals(
                        true,
                        page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"),
                        name + " fits at " + width);
                return "";
            });
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(name + "-" + width + ".png")));
        }
        assertEquals(
                List.of(),
                new AxeBuilder(page)
                        .withTags(RULES).analyze().getViolations().stream()
                                .map(rule ->
                                        rule.getId() + rule.getNodes().get(0).getTarget())
                                .toList(),
                name);
    }
}
