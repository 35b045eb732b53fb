package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.simulator.Entry;
import app.comanda.simulator.Fate;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Guests pay by vendors: at a till, and on their own phones. */
@ResourceLock("simulator")
class PayByVendorIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String MANAGERS_PIN = "9731";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Path PICTURES = Path.of("target", "shots");

    private static Restaurant house;

    @BeforeAll
    static void open() {
        // a vendor's guest takes five seconds, and screens ask every three
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        house = Restaurant.named("paylane");
        Vendors.STRIPE.openAccount(house, house.outlet);
        house.cashier()
                .put("/staff/me/pin", "{\"pin\": \"" + TillScreen.PIN + "\"}")
                .expect(200);
        house.manager()
                .put("/staff/me/pin", "{\"pin\": \"" + MANAGERS_PIN + "\"}")
                .expect(200);
    }

    @Test
    void aCardIsDeclinedThenTakenAndAfterwardsAGuestPaysOnAPhone() {
        try (Browser browser = new Browser()) {
            TillScreen till = TillScreen.in(house, browser.page(), "Front");
            till.page.setViewportSize(1024, 768);
            declined(till);
            taken(till);
            givenBack(till);
            onThePhone(till, browser.stranger());
        }
        assertEquals(0, number("SELECT count(*) FROM comanda.sync_conflict o"));
        assertEquals(0, number("SELECT sum(o.pending) FROM comanda.orders o"));
        assertEquals(385, number("SELECT sum(o.refunded) FROM comanda.orders o"));
        assertEquals(1, number("SELECT count(*) FROM comanda.refund o", " AND o.approver_id IS NOT NULL"));
        assertEquals(35 + 53, number("SELECT sum(o.tip) FROM comanda.orders o"));
    }

    private static void declined(TillScreen till) {
        next(Fate.DECLINE);
        till.add("cola");
        till.press("Pay");
        assertThat(till.button("Cash")).isVisible();
        shoot(till.page, "till-choice");
        till.press("Card $");
        assertThat(till.page.locator("till-wait")).containsText("Declined. Nothing was taken.");
        shoot(till.page, "till-declined");
        till.press("Other ways to pay");
        assertThat(till.button("Cash")).isVisible();
    }

    /** The same order, after a while without a network in which the outcome is not known. */
    private static void taken(TillScreen till) {
        next(Fate.WAIT);
        till.press("10 %");
        shoot(till.page, "till-tip");
        till.press("Card $");
        assertThat(till.page.locator("till-wait kit-qr")).isVisible();
        assertThat(till.page.locator("till-wait")).containsText("with a tip of $0.35");
        shoot(till.page, "till-waiting");
        till.page.setViewportSize(390, 844);
        shoot(till.page, "till-waiting-narrow");
        till.page.setViewportSize(1024, 768);

        till.page.context().setOffline(true);
        till.page.keyboard().press("Escape");
        till.page.reload();
        till.signIn();
        till.press("See the payment");
        assertThat(till.page.locator("till-wait")).containsText("Don't take the money again");
        shoot(till.page, "till-unsure");
        till.page.context().setOffline(false);
        assertThat(till.page.locator("till-wait kit-qr")).isVisible();

        decide("approve");
        assertThat(till.page.locator("till-paid")).containsText("Paid: Card");
        shoot(till.page, "till-paid");
        till.press("Next guest");
        assertThat(till.page.locator("till-paid")).hasCount(0);
        till.press("Last sales");
        assertThat(till.page.locator("till-sales")).containsText("$3.85");
    }

    /** A manager types a PIN; the answer is lost on its way, and asked for again. */
    private static void givenBack(TillScreen till) {
        till.page.locator("till-sales li button").first().click();
        till.press("Refund");
        till.press("All that is left");
        till.page.locator("till-reasons button").first().click();
        assertThat(till.page.locator("till-refund")).containsText("To Card: $3.85");
        shoot(till.page, "till-refund-card");
        till.press("Give back $3.85");
        assertThat(till.page.locator("till-approval")).containsText("Refund: $3.85");
        till.page.keyboard().type(MANAGERS_PIN);
        till.page.route("**/refunds", route -> {
            route.fetch();
            route.abort();
        });
        till.page.keyboard().press("Enter");
        assertThat(till.page.locator("till-refunding")).containsText("Don't give the money back another way");
        shoot(till.page, "till-refund-unsure");
        till.page.unroute("**/refunds");
        assertThat(till.page.locator("till-refunding")).containsText("It is on its way to the guest.");
        shoot(till.page, "till-refund-done");
        till.page.setViewportSize(390, 844);
        shoot(till.page, "till-refund-done-narrow");
        till.page.setViewportSize(1024, 768);
        till.page.locator("till-refunding .main").click();
        till.press("Last sales");
        till.page.locator("till-sales li button").first().click();
        till.press("Refund");
        assertThat(till.page.locator("till-refund")).containsText("All of it was given back.");
        till.page.keyboard().press("Escape");
    }

    private static void onThePhone(TillScreen till, Page phone) {
        next(Fate.WAIT);
        till.add("cola");
        till.press("Pay");
        till.press("On the guest's phone");
        String address = till.page.locator("till-phone .address").textContent().strip();
        shoot(till.page, "till-phone");

        phone.setViewportSize(390, 844);
        Response opened = phone.navigate(address);
        assertEquals(200, opened.status());
        assertTrue(
                String.valueOf(opened.headers().get("content-security-policy")).contains("form-action 'self'"));
        assertThat(phone.locator("main")).containsText("$3.50");
        shoot(phone, "phone-choice");
        phone.getByText("15 %").click();
        assertThat(phone.locator("main")).containsText("$4.03");
        shoot(phone, "phone-tip");
        press(phone, "Card or wallet");
        assertThat(phone.locator("main")).containsText("Waiting for your payment");
        shoot(phone, "phone-waiting");
        assertThat(till.page.locator("till-phone")).containsText("The guest pays: Card");

        phone.getByText("Go to the card page").click();
        press(phone, "Approve");
        phone.waitForURL("**/pay/**");
        assertThat(phone.locator("main")).containsText("Paid. Thank you!");
        shoot(phone, "phone-paid");
        phone.setViewportSize(1280, 800);
        shoot(phone, "phone-paid-wide");
        assertThat(till.page.locator("till-paid")).containsText("Paid: Card");
        till.press("Next guest");

        press(phone, "Show the receipt");
        phone.waitForURL("**/r/**");
        assertThat(phone.locator("main")).containsText("Cola");
    }

    /** What was typed wrong stays to be mended, and a tip is not lost with the payment that it was for. */
    @Test
    void whatTheBankDeclinesGoesOnByCardTipAndAll() {
        Restaurant wharf = Restaurant.named("wharf");
        String outlet = Vendors.TRUELAYER.openOutlet(wharf);
        Vendors.STRIPE.openAccount(wharf, outlet);
        String order =
                wharf.owner().post("/orders", """
                        {"outletId": "%s", "serviceMode": "TAKEAWAY", "lines": [{"sku": "COLA"}]}""".formatted(outlet)).expect(201).at("/order/id");
        String address = wharf.owner()
                .post("/orders/" + order + "/payment-links", "{}")
                .expect(201)
                .at("/url");
        Product.running().simulator().script().next("truelayer", Fate.DECLINE, 1);
        next(Fate.WAIT);
        try (Browser browser = new Browser()) {
            Page phone = browser.stranger();
            phone.setViewportSize(390, 844);
            phone.navigate(address);
            phone.locator("#own").fill("one pound");
            press(phone, "Set");
            assertThat(phone.locator("#unread")).containsText("Write it like 2.50");
            assertThat(phone.locator("#own")).hasValue("one pound");
            shoot(phone, "phone-tip-unread");
            phone.locator("#own").fill("1,00");
            press(phone, "Set");
            assertThat(phone.locator("main")).containsText("with a tip of £1.00");
            press(phone, "From your bank account");
            assertThat(phone.locator("main")).containsText("Waiting for your payment");
            assertThat(phone.locator("main")).containsText("We take you to the card payment");
            assertThat(phone.locator("main")).containsText("with a tip of £1.00");
            shoot(phone, "phone-onward");
            assertThat(phone.locator("main")).containsText("Go to the card page");
            shoot(phone, "phone-onward-card");
        }
        assertEquals(
                "OPEN_BANKING FAILED 100, CARD PENDING 100",
                Database.text("SELECT string_agg(method || ' ' || state || ' ' || tip, ', ' ORDER BY created_at)"
                        + " FROM comanda.payment WHERE order_id = '" + order + "'"));
    }

    @Test
    void aLinkIsForOneBillOfOneTenantAndForADay() throws Exception {
        String order = house.order("COLA").at("/order/id");
        Answer link = link(order).expect(201);
        String address = link.at("/url");
        assertEquals(200, open(address).statusCode());
        String end = address.endsWith("_") ? "-" : "_";
        assertEquals(404, open(address.substring(0, address.length() - 1) + end).statusCode());

        byte[] bytes = Base64.getUrlDecoder().decode(address.substring(address.lastIndexOf('/') + 1));
        Restaurant other = Restaurant.named("harbour");
        String theirs = other.cashier()
                .post("/orders/" + other.order("COLA").at("/order/id") + "/payment-links", "{}")
                .expect(201)
                .at("/url");
        System.arraycopy(Base64.getUrlDecoder().decode(theirs.substring(theirs.lastIndexOf('/') + 1)), 0, bytes, 0, 16);
        assertEquals(
                404,
                open(Product.url() + "/pay/"
                                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                        .statusCode());
        other.cashier().post("/orders/" + order + "/payment-links", "{}").expectProblem(404, "order.unknown");
        house.kitchen().post("/orders/" + order + "/payment-links", "{}").expect(403);

        Database.change("UPDATE comanda.payment_link SET expires_at = now() WHERE order_id = '" + order + "'");
        HttpResponse<String> gone = open(address);
        assertEquals(404, gone.statusCode());
        assertTrue(gone.body().contains("This bill is not here"), gone::body);
        assertEquals("no-store", gone.headers().firstValue("Cache-Control").orElse(""));
        assertFalse(gone.body().contains("Cola"));
    }

    @Test
    void touchingTwiceAsksOnceAndAPaidBillTakesNoMore() throws Exception {
        String order = house.order("COLA").at("/order/id");
        String address = link(order).expect(201).at("/url");
        next(Fate.WAIT);
        assertEquals(303, send(address, "act=pay&method=CARD").statusCode());
        assertEquals(303, send(address, "act=pay&method=CARD").statusCode());
        assertEquals(1, number("SELECT count(*) FROM comanda.payment o", " AND o.order_id = '" + order + "'"));
        assertTrue(open(address).body().contains("Waiting for your payment"));
        assertEquals(303, send(address, "act=call-off").statusCode());
        assertTrue(open(address).body().contains("called off"));
        assertEquals(409, send(address, "act=pay&method=CASH").statusCode());
        assertEquals(409, send(address, "act=receipt").statusCode());

        house.cashier()
                .post("/orders/" + order + "/payments", "{\"method\": \"CASH\"}")
                .expect(201);
        assertEquals(303, send(address, "act=pay&method=CARD").statusCode());
        assertEquals(2, number("SELECT count(*) FROM comanda.payment o", " AND o.order_id = '" + order + "'"));
        assertTrue(open(address).body().contains("Paid. Thank you!"));
        assertEquals(303, send(address, "act=receipt").statusCode());
        link(order).expectProblem(409, "order.settled");
    }

    @Test
    void aDeclineTellsTheTillWhy() {
        String order = house.order("COLA").at("/order/id");
        next(Fate.DECLINE);
        String payment = house.cashier()
                .post("/orders/" + order + "/payments", "{\"method\": \"CARD\"}")
                .expect(202)
                .at("/id");
        Wait.until(SOON, () -> {
            Answer now = house.cashier()
                    .post("/orders/" + order + "/payments/" + payment + "/check")
                    .expect(200);
            assertEquals("FAILED", now.at("/state"), now::toString);
            assertFalse(now.at("/refusal/code").isEmpty(), now::toString);
            return now;
        });
    }

    @Test
    void aGuestOfAKioskPaysWhatWasOrderedThereOnAPhone() throws Exception {
        Api kiosk = guest(house);
        String body = "{\"serviceMode\": \"DINE_IN\", \"lines\": [{\"sku\": \"COLA\"}]}";
        String orders = "/outlets/" + house.outlet + "/kiosk-orders";
        String order = kiosk.post(orders, body).expect(201).at("/id");
        String address =
                kiosk.post(orders + "/" + order + "/payment-link").expect(201).at("/url");
        assertTrue(open(address).body().contains("$3.50"));
        guest(house).post(orders + "/" + order + "/payment-link").expectProblem(404, "order.unknown");
        String counter = house.order("COLA").at("/order/id");
        kiosk.post(orders + "/" + counter + "/payment-link").expectProblem(404, "order.unknown");

        Restaurant cash = Restaurant.named("trattoria");
        String theirs = "/outlets/" + cash.outlet + "/kiosk-orders";
        Api other = guest(cash);
        String unpaid = other.post(theirs, body).expect(201).at("/id");
        other.post(theirs + "/" + unpaid + "/payment-link").expectProblem(409, "payment.not-by-phone");
    }

    private static Api guest(Restaurant at) {
        Till terminal = Till.in(at, "KIOSK");
        return terminal.as(
                terminal.api().post("/terminal/sign-ins", "{}").expect(201).at("/token"));
    }

    private static Answer link(String order) {
        return house.cashier().post("/orders/" + order + "/payment-links", "{}");
    }

    private static HttpResponse<String> open(String address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(String address, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void next(Fate fate) {
        Product.running().simulator().script().next("stripe", fate, 1);
    }

    /** What waits at the vendor. */
    private static void decide(String word) {
        Entry waiting = Product.running().simulator().book().entries("stripe").stream()
                .filter(entry -> entry.state() == Entry.State.WAITING)
                .reduce((first, second) -> second)
                .orElseThrow();
        URI address = URI.create(
                Product.running().simulator().url() + "/control/payments/stripe/" + waiting.id() + "/" + word);
        try {
            HTTP.send(
                    HttpRequest.newBuilder(address)
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private static long number(String query) {
        return number(query, "");
    }

    private static long number(String query, String more) {
        return Database.number(query + " WHERE o.outlet_id = '" + house.outlet + "'" + more);
    }
}
