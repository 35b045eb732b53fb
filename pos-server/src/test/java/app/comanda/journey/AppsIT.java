package app.comanda.journey;

import static app.comanda.journey.Screens.button;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the apps show can be read, heard and touched: no fault by axe, a contrast of 7:1, and targets of 64 pixels. */
class AppsIT {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String PIN = "2580";

    private final Restaurant house = Restaurant.named("apps");
    private final List<String> faults = new ArrayList<>();

    @AfterEach
    void nothingWasFound() {
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void theTill() {
        house.cashier().put("/staff/me/pin", "{\"pin\": \"" + PIN + "\"}").expect(200);
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            page.setViewportSize(1024, 768);
            page.navigate(Product.url() + "/terminal/");
            page.getByLabel("One-time code").fill(Screens.code(house, "TILL"));
            page.getByLabel("Name of this till").fill("Counter");
            look(page, "till, enrolment");
            button(page, "Enrol").click();
            button(page, "Kim cashier").waitFor();
            look(page, "till, who");
            button(page, "Kim cashier").click();
            look(page, "till, PIN");
            page.keyboard().type(PIN);
            page.keyboard().press("Enter");
            page.getByRole(AriaRole.SEARCHBOX).waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            button(page, "Mains").click();
            look(page, "till, menu");
            button(page, "Beef burger").click();
            look(page, "till, choices");
            button(page, "Add").click();
            look(page, "till, order");
            button(page, "Pay").click();
            look(page, "till, cash");
        }
    }

    @Test
    void theKitchenAndTheBoard() {
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            page.setViewportSize(1280, 800);
            house.order("BURGER");
            Screens.setUp(page, house, "kitchen", "KITCHEN");
            assertThat(page.locator("ticket-card").first()).isVisible();
            look(page, "kitchen");
            button(page, "All day").click();
            look(page, "kitchen, all day");
            button(page, "Recall").click();
            look(page, "kitchen, recall");
            page.setViewportSize(390, 844);
            look(page, "kitchen, phone");
        }
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            page.setViewportSize(1280, 800);
            Screens.setUp(page, house, "board", "BOARD");
            assertThat(page.locator("section li").first()).isVisible();
            look(page, "board");
        }
    }

    @Test
    void theKiosk() {
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            page.setViewportSize(1080, 1920);
            page.navigate(Product.url() + "/kiosk/");
            page.locator("display-enrol").waitFor();
            look(page, "kiosk, enrolment");
            Screens.setUp(page, house, "kiosk", "KIOSK");
            look(page, "kiosk, first");
            page.getByText("Touch to order").click();
            look(page, "kiosk, how");
            button(page, "Eat here").click();
            button(page, "Mains").click();
            look(page, "kiosk, menu");
            button(page, "Beef burger").click();
            look(page, "kiosk, item");
            button(page, "Add to order").click();
            button(page, "Show my order").click();
            look(page, "kiosk, order");
            button(page, "High contrast").click();
            button(page, "Text size").click();
            look(page, "kiosk, high contrast");
            page.setViewportSize(390, 844);
            look(page, "kiosk, phone");
            button(page, "Order · pay").click();
            assertThat(page.locator(".number")).isVisible();
            look(page, "kiosk, number");
        }
    }

    private void look(Page page, String where) {
        new AxeBuilder(page)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(rule -> faults.add(where + ": " + rule.getId() + " "
                        + rule.getNodes().get(0).getTarget()));
        new AxeBuilder(page)
                .withRules(List.of("color-contrast-enhanced"))
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> faults.add(where + ": below 7:1 " + node.getTarget() + " " + node.getHtml())));
        for (Locator target : page.getByRole(AriaRole.BUTTON).all()) {
            if (target.isVisible() && Math.min(target.boundingBox().width, target.boundingBox().height) < 63.5) {
                faults.add(
                        where + ": smaller than 64 px " + target.textContent().strip());
            }
        }
        if (!(boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")) {
            faults.add(where + ": stands out of the page");
        }
    }
}
