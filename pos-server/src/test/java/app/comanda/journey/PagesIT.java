package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every page can be read on a phone, heard and worked with the keyboard; every dialog begins and ends with it. */
class PagesIT {

    private static final int WIDE = 1280;
    private static final int PHONE = 390;

    /** Pages that need nothing to be shown. */
    private static final List<String> PAGES = List.of(
            "/dashboard",
            "/ordering/floor",
            "/ordering/floor-plans",
            "/ordering/orders",
            "/ordering/hours",
            "/ordering/channels",
            "/ordering/service-charge",
            "/till/shifts",
            "/reporting/sales",
            "/reporting/evening",
            "/reporting/fees",
            "/reporting/tips",
            "/payment/payments",
            "/catalog/menu",
            "/catalog/modifiers",
            "/catalog/price-rules",
            "/catalog/price-rule",
            "/catalog/sold-out",
            "/catalog/taxes",
            "/catalog/import",
            "/staff/staff",
            "/staff/time-clock",
            "/staff/my-pin",
            "/staff/limits",
            "/staff/reasons",
            "/staff/approvals",
            "/device/terminals",
            "/kitchen/stations",
            "/payment/receipt-template",
            "/printing/printers",
            "/audit/audit",
            "/notification/deliveries",
            "/messaging/dead-letters");

    /** Addresses of pages that show something that was made before. */
    private record Shown(String paid, String open, String shift, List<String> others) {}

    private final Restaurant house = Restaurant.named("looked-at");

    @Test
    void everyPageIsForEverybody() {
        Shown shown = withSomethingOnThem();
        List<String> faults = new ArrayList<>();
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            signIn(page);
            List<String> all = new ArrayList<>(PAGES);
            all.addAll(List.of(shown.paid(), shown.open(), shown.shift()));
            all.addAll(shown.others());
            for (String path : all) {
                for (int width : new int[] {WIDE, PHONE}) {
                    page.setViewportSize(width, 900);
                    assertEquals(200, page.navigate(Product.url() + path).status(), path);
                    if (!fits(page)) {
                        faults.add(path + " at " + width + ": stands out of the page");
                    }
                    new AxeBuilder(page)
                            .withTags(Readable.RULES)
                            .analyze()
                            .getViolations()
                            .forEach(rule -> faults.add(path + " at " + width + ": " + rule.getId() + " "
                                    + rule.getNodes().get(0).getTarget()));
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyDialogIsOpenedWorkedAndClosedByTheKeyboard() {
        Shown shown = withSomethingOnThem();
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            signIn(page);
            for (int width : new int[] {WIDE, PHONE}) {
                page.setViewportSize(width, 900);
                dialog(page, shown.open(), "[id$=':adjust']");
                dialog(page, shown.open(), "[id='discounting:begin']");
                dialog(page, shown.open(), "[id='discounting:split']");
                dialog(page, shown.paid(), "[id='refunding:begin']");
                dialog(page, shown.paid(), "[id='receipts:link']");
                dialog(page, shown.shift(), "[id='print:move']");
                dialog(page, "/staff/reasons", "[id='begin:new']");
                dialog(page, "/staff/time-clock", "[id='begin:new']");
                dialog(page, "/catalog/sold-out", "[id$=':count']");
                dialog(page, "/printing/printers", "[id='begin:new']");
            }
        }
    }

    /** One of each kind of page that shows something that was made before. */
    private Shown withSomethingOnThem() {
        Counter till = Counter.in(house, "Bar");
        String shift = till.open(10_000);
        String paid = till.sell("BURGER", "").expect(201).at("/order/id");
        String open = house.order("COLA").at("/order/id");
        String meal = house.owner()
                .post(
                        "/menu/items",
                        "{\"categoryId\": \"%s\", \"name\": \"Deal of %s\", \"price\": 900}"
                                .formatted(house.owner().get("/menu/categories").at("/categories/0/id"), shift))
                .expect(201)
                .at("/id");
        return new Shown(
                "/ordering/order?id=" + paid,
                "/ordering/order?id=" + open,
                "/till/shift?id=" + shift,
                List.of(
                        "/till/count?id=" + shift,
                        "/catalog/item?id=" + meal,
                        "/catalog/combo?id=" + meal,
                        "/ordering/visit?id=" + visit(shift)));
    }

    /** A party that has ordered nothing yet; one with a bill is led to it. */
    private String visit(String word) {
        String table = house.manager()
                .post(
                        "/outlets/" + house.outlet + "/floor-plans",
                        ("{\"name\": \"Room %s\", \"position\": 1, \"tables\": [{\"name\": \"%s\", \"seats\": 4,"
                                        + " \"shape\": \"ROUND\", \"x\": 10, \"y\": 6, \"width\": 8, \"height\": 8}]}")
                                .formatted(word, word.substring(word.length() - 6)))
                .expect(201)
                .at("/tables/0/id");
        return house.cashier()
                .post("/visits", "{\"tableId\": \"" + table + "\", \"covers\": 2}")
                .expect(201)
                .at("/id");
    }

    private static void dialog(Page page, String path, String button) {
        page.navigate(Product.url() + path);
        Locator opens = page.locator(button).first();
        opens.focus();
        page.keyboard().press("Enter");
        Locator dialog = page.locator(".ui-dialog[aria-hidden=false]");
        assertThat(dialog).isVisible();
        isInside(page, path + button);
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            isInside(page, path + button + " after " + i);
        }
        assertTrue(fits(page) && dialog.boundingBox().x >= 0, path + ": " + dialog.boundingBox().x);
        assertTrue(
                dialog.boundingBox().x + dialog.boundingBox().width <= page.viewportSize().width,
                path + ": the dialog of " + button + " stands out of the screen");
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
    }

    /** Not by {@code :focus}, which the button within a field for a time does not match. */
    private static void isInside(Page page, String where) {
        Wait.until(Duration.ofSeconds(5), () -> {
            assertEquals(true, page.evaluate("() => document.activeElement.closest('.ui-dialog') !== null"), where);
            return where;
        });
    }

    private static boolean fits(Page page) {
        return (boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth");
    }

    private void signIn(Page page) {
        page.navigate(Product.url() + "/");
        page.fill("#username", house.name + ".manager");
        page.fill("#password", Keycloak.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForSelector(".top-user", new Page.WaitForSelectorOptions().setTimeout(60_000));
    }
}
