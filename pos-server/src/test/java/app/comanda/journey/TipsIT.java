package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Tips are shared by who worked how long, as the manager puts it right. */
class TipsIT {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(NEW_YORK);

    private final Restaurant house = Restaurant.named("tipping");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);

    @Test
    void aCorrectionOfTheTimeClockMovesTheTips() {
        theTradingDayIsFarFromItsEnd();
        Counter till = Counter.in(house, "Bar");
        till.sell("COLA", ", \"tip\": 1000").expect(201);
        // a tip that nobody paid yet is nobody's
        house.cashier().post("/orders", house.orderOf("COLA", ", \"tip\": 500")).expect(201);
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            signIn(page);
            assertEquals("$10.00", unshared(page));

            page.navigate(Product.url() + "/staff/time-clock");
            work(page, "Kim cashier", 30, 10);
            work(page, "Kim kitchen", 30, 10);
            // 20 minutes each, of 10 and 5 points
            assertShares(page, "$6.67", "$3.33");

            page.navigate(Product.url() + "/staff/time-clock");
            row(page, "Kim kitchen").locator("[id$=':edit']").click();
            assertThat(field(page, "until")).hasValue(at(10));
            field(page, "until").fill(at(20));
            page.locator("[id='entry:save']").click();
            assertThat(page.locator("[id='entry'] .ui-message-error")).hasCount(1);
            assertThat(page.locator("[id='entry:note']")).isVisible();
            Fields.fill(page, "entry:note", "Left earlier");
            page.locator("[id='entry:save']").click();
            assertThat(row(page, "Kim kitchen")).containsText("0:10");
            assertShares(page, "$8.00", "$2.00");

            page.navigate(Product.url() + "/staff/time-clock");
            begin(page, "Kim cashier", 15, 5);
            page.locator("[id='entry:save']").click();
            assertThat(page.locator("[id='entry']")).containsText("already");
            assertShares(page, "$8.00", "$2.00");
        }
        assertEquals(
                1,
                Database.number("SELECT count(*) FROM comanda.audit_entry WHERE action = 'clock.corrected'"
                        + " AND tenant_id = '" + house.tenant + "'"));
    }

    private void theTradingDayIsFarFromItsEnd() {
        String path = "/outlets/" + house.outlet;
        ObjectNode outlet = (ObjectNode) house.owner().get(path).expect(200).json();
        int hour = now.atZone(NEW_YORK).plusHours(12).getHour();
        outlet.put("dayStartsAt", "%02d:00".formatted(hour));
        house.owner().put(path, outlet.toString()).expect(200);
    }

    private static String unshared(Page page) {
        page.navigate(Product.url() + "/reporting/tips");
        assertThat(page.locator(".tile").first().locator(".tile-figure")).hasText("$10.00");
        return page.locator(".tile").nth(1).locator(".tile-figure").innerText();
    }

    private static void assertShares(Page page, String cashiers, String kitchens) {
        page.navigate(Product.url() + "/reporting/tips");
        assertThat(page.locator("[id='tips:table_data'] tr", new Page.LocatorOptions().setHasText("Kim cashier")))
                .containsText(cashiers);
        assertThat(page.locator("[id='tips:table_data'] tr", new Page.LocatorOptions().setHasText("Kim kitchen")))
                .containsText(kitchens);
    }

    private void work(Page page, String person, int from, int until) {
        begin(page, person, from, until);
        page.locator("[id='entry:save']").click();
        assertThat(row(page, person)).containsText("0:20");
    }

    /** @param from how many minutes ago; @param until the same */
    private void begin(Page page, String person, int from, int until) {
        page.locator("[id='begin:new']").click();
        Lists.choose(page, "entry:personId", person);
        field(page, "from").fill(at(from));
        field(page, "until").fill(at(until));
        Fields.fill(page, "entry:note", "Forgot the clock");
    }

    private static Locator field(Page page, String field) {
        return page.locator("[id='entry:" + field + "']");
    }

    private String at(int minutesAgo) {
        return TYPED.format(now.minus(minutesAgo, ChronoUnit.MINUTES));
    }

    private static Locator row(Page page, String person) {
        return page.locator("[id='entries:table_data'] tr", new Page.LocatorOptions().setHasText(person));
    }

    private void signIn(Page page) {
        page.navigate(Product.url() + "/");
        page.fill("#username", house.name + ".manager");
        page.fill("#password", Keycloak.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForSelector(".top-user", new Page.WaitForSelectorOptions().setTimeout(60_000));
    }
}
