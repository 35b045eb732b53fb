package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A manager ends the evening at a desk: moves cash, prints, counts a drawer and closes its shift. */
class EveningPagesIT {

    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    /** What wakes a thermal printer up. */
    private static final byte[] ESC_POS = {0x1B, '@'};

    private final Restaurant house = Restaurant.named("evening-pages");
    private final Browser browser = new Browser();
    private final Page page = browser.signedIn(house.name + ".manager");

    @AfterEach
    void theBrowserCloses() {
        browser.close();
    }

    @Test
    void aDrawerIsCountedBlindAndItsShiftClosed() throws IOException {
        Counter till = Counter.in(house, "Front");
        String shift = till.open(10_000);
        till.sell("COLA", "").expect(201);
        page.navigate(Product.url() + "/till/shift?id=" + shift);
        page.locator("[id='print:move']").click();
        page.locator("[id='movement:save']").click();
        assertThat(page.locator("[id='movement'] .ui-message-error")).hasCount(1);
        Fields.number(page, "movement:amount", "12.50");
        Lists.chooseFirst(page, "movement:reasonId");
        page.locator("[id='movement:save']").click();
        assertThat(page.locator(".acts")).containsText("$12.50");
        assertArrayEquals(PDF, downloaded("print:pdf", PDF.length));
        assertArrayEquals(ESC_POS, downloaded("print:escPos", ESC_POS.length));

        page.navigate(Product.url() + "/till/count?id=" + shift);
        assertFalse(page.locator("main").innerText().contains("$91"), "what should be there is not told");
        page.locator("[id='count:done']").click();
        confirm();
        assertThat(page.locator("[id='count'] .ui-message-error").first()).containsText("type 0");
        page.locator("[data-minor='5000']").fill("1");
        page.locator("[data-minor='2000']").fill("2");
        assertThat(page.locator(".count-total")).hasText("$90.00");
        page.locator("[id='count:done']").click();
        confirm();
        // 100.00 and a cola of 3.50, less 12.50
        assertThat(page.locator("[id='closing']")).containsText("$91.00");
        assertThat(page.locator("[id='closing']")).containsText("-$1.00");
        assertEquals("OPEN", house.manager().get("/shifts/" + shift).at("/status"));

        page.locator("[id='closing:close']").click();
        confirm();
        assertThat(page.locator("[id='closing'] .ui-message-error")).hasCount(1);
        Lists.chooseFirst(page, "closing:reasonId");
        page.locator("[id='closing:close']").click();
        confirm();
        page.waitForURL("**/till/shift**");
        assertThat(page.locator("h1")).containsText("Z report 1");
        assertEquals("CLOSED", house.manager().get("/shifts/" + shift).at("/status"));
        page.navigate(Product.url() + "/till/count?id=" + shift);
        assertThat(page.locator("h1")).containsText("Z report 1");
    }

    private void confirm() {
        page.locator(".ui-confirmdialog-yes:visible").click();
        assertThat(page.locator(".ui-confirmdialog-yes:visible")).hasCount(0);
    }

    private byte[] downloaded(String button, int length) throws IOException {
        Download download = page.waitForDownload(() -> page.click("[id='" + button + "']"));
        return Arrays.copyOf(Files.readAllBytes(download.path()), length);
    }
}
