package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.simulator.Entry;
import app.comanda.simulator.Fate;
import app.comanda.simulator.Script;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What only Stripe has: readers, its webhooks' signatures, and what Apple asks of a domain. */
@ResourceLock("simulator")
@ResourceLock("diner")
class StripeIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String MANAGERS_PIN = "9731";

    private static Restaurant diner;
    private static Script.Times usual;

    /** Guests who make up their minds at once. */
    @BeforeAll
    static void open() {
        Script script = Product.running().simulator().script();
        usual = script.times();
        script.times(new Script.Times(usual.late(), usual.silence(), 300));
        diner = Restaurant.named("diner");
        Vendors.STRIPE.openAccount(diner, diner.outlet);
        diner.owner()
                .post("/payment-accounts", """
                        {"outletId": "%s", "provider": "STRIPE", "title": "Readers", "baseUrl": "%s/stripe",
                         "methods": [{"method": "CARD_READER"}], "secrets": {"secretKey": "sk_test_%s"}}""".formatted(
                                diner.outlet,
                                Product.running().simulator().url(),
                                UUID.randomUUID().toString().replace("-", "")))
                .expect(201);
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        diner.cashier()
                .put("/staff/me/pin", "{\"pin\": \"" + TillScreen.PIN + "\"}")
                .expect(200);
        diner.manager()
                .put("/staff/me/pin", "{\"pin\": \"" + MANAGERS_PIN + "\"}")
                .expect(200);
    }

    @AfterAll
    static void close() {
        Product.running().simulator().script().times(usual);
    }

    @Test
    void aGuestHoldsACardToAReader() {
        String order = diner.order("COLA").at("/order/id");
        Answer asked =
                pay(order, "CARD_READER", ", \"reader\": \"tmr_counter\"").expect(202);

        settled(order, asked, "SUCCEEDED");
        assertEquals("PAID", diner.cashier().get("/orders/" + order).at("/settlement"));
        assertEquals(
                diner.cashier().get("/orders/" + order).number("/total"),
                entry(order).amount());
    }

    @Test
    void aReaderThatIsSwitchedOffTakesNothing() {
        String order = diner.order("COLA").at("/order/id");

        assertEquals(
                "FAILED",
                pay(order, "CARD_READER", ", \"reader\": \"tmr_storeroom\"")
                        .expect(202)
                        .at("/state"));
        settled(
                order,
                pay(order, "CARD_READER", ", \"reader\": \"tmr_terrace\"").expect(202),
                "SUCCEEDED");
    }

    @Test
    void readersAreThereToChooseFrom() {
        Answer all = diner.cashier()
                .get("/outlets/" + diner.outlet + "/card-readers")
                .expect(200);
        assertTrue(all.text().contains("\"label\":\"Counter\",\"online\":true"), all::toString);
        assertTrue(all.text().contains("\"label\":\"Storeroom\",\"online\":false"), all::toString);
        Restaurant harbour = Restaurant.named("harbour");
        harbour.cashier().get("/outlets/" + diner.outlet + "/card-readers").expectProblem(404, "outlet.unknown");
        assertEquals(
                "[]",
                harbour.cashier()
                        .get("/outlets/" + harbour.outlet + "/card-readers")
                        .expect(200)
                        .text());
    }

    @Test
    void anAppBesideAReaderGetsATokenOfItsOwnOutletOnly() {
        String tokens = "/outlets/" + diner.outlet + "/card-readers/connection-token";
        assertTrue(diner.cashier().post(tokens).expect(200).at("/secret").startsWith("pst_"));
        diner.kitchen().post(tokens).expectProblem(403, "access.denied");
        Restaurant harbour = Restaurant.named("harbour");
        harbour.cashier().post(tokens).expectProblem(404, "outlet.unknown");
        harbour.cashier()
                .post("/outlets/" + harbour.outlet + "/card-readers/connection-token")
                .expectProblem(409, "readers.none");
    }

    @Test
    void aRestaurantIsConnectedOnceAndTakesMoneyByTheOperatorsKey() throws Exception {
        Restaurant bella = Restaurant.named("bella");
        String account = keyless(bella);
        bella.owner().post(account + "/onboarding", "{\"country\": \"Italy\"}").expectProblem(422, "account.country");
        bella.owner().get(account + "/onboarding").expectProblem(409, "account.not-connected");
        Answer first = bella.owner()
                .post(account + "/onboarding", "{\"country\": \"IT\"}")
                .expect(200);
        assertEquals(
                first.at("/account"),
                bella.owner().post(account + "/onboarding", "{}").expect(200).at("/account"));
        assertEquals(
                "false", bella.owner().get(account + "/onboarding").expect(200).at("/charges"));

        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(first.at("/link")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("told=complete"))
                                .build(),
                        BodyHandlers.discarding());

        assertEquals("true", bella.owner().get(account + "/onboarding").at("/charges"));
        assertEquals(
                "INACTIVE", bella.owner().post(account + "/wallets").expect(200).at("/state"));
        assertEquals(
                "INACTIVE", bella.owner().get(account + "/wallets").expect(200).at("/state"));
        String order = bella.order("COLA").at("/order/id");
        Answer asked = bella.cashier()
                .post("/orders/" + order + "/payments", "{\"method\": \"CARD\"}")
                .expect(202);
        assertTrue(asked.number("/surcharge") > 0, asked::toString);
        Entry paid = Wait.until(SOON, () -> entryOf(first.at("/account")));
        assertEquals(
                Database.text("SELECT platform_fee FROM comanda.payment WHERE order_id = '" + order + "'"),
                paid.detail("application_fee_amount"));
        settled(bella, order, asked, "SUCCEEDED");
        assertEquals("PAID", bella.cashier().get("/orders/" + order).at("/settlement"), "the fee above the bill, too");
        diner.owner().get(account + "/onboarding").expectProblem(404, "account.unknown");
        diner.owner().post(account + "/wallets").expectProblem(404, "account.unknown");
        bella.manager().post(account + "/onboarding", "{}").expectProblem(403, "access.denied");
    }

    @Test
    void aTabHoldsACardWhileTheBillGrowsAndIsTakenOnceWithTheTip() {
        String order = diner.order("COLA").at("/order/id");
        String tabs = "/orders/" + order + "/tabs";
        diner.cashier().post(tabs, "{\"method\": \"CASH\", \"amount\": 100}").expectProblem(422, "tab.method");
        long due = diner.cashier().get("/orders/" + order).number("/total");
        String tab = tabs + "/" + opened(tabs, due + 100);
        assertEquals("UNPAID", diner.cashier().get("/orders/" + order).at("/settlement"));

        diner.cashier().post(tab + "/capture", "{\"tip\": 200}").expectProblem(409, "tab.exceeded");
        diner.cashier()
                .post(tab + "/raise", "{\"amount\": " + (due + 100) + "}")
                .expectProblem(422, "payment.amount");
        assertEquals(
                due + 500,
                diner.cashier()
                        .post(tab + "/raise", "{\"amount\": " + (due + 500) + "}")
                        .expect(200)
                        .number("/held"));
        Restaurant harbour = Restaurant.named("harbour");
        harbour.cashier().post(tab + "/capture", "{}").expectProblem(404, "order.unknown");
        Answer paid = diner.cashier().post(tab + "/capture", "{\"tip\": 200}").expect(202);

        assertEquals("SUCCEEDED", paid.at("/state"));
        assertEquals(due + 200, paid.number("/amount"));
        assertEquals("PAID", diner.cashier().get("/orders/" + order).at("/settlement"));
        assertEquals(due + 200, entry(order).amount());
        assertEquals("CAPTURED", diner.cashier().get(tabs).at("/0/state"));
        diner.cashier().post(tab + "/capture", "{}").expectProblem(409, "tab.not-open");
    }

    @Test
    void atTheTillAReaderTakesAPartAndATabIsClosedWithATip() {
        try (Browser browser = new Browser()) {
            TillScreen till = TillScreen.in(diner, browser.page(), "Bar");
            till.page.setViewportSize(1024, 768);
            partOnAReaderAndTheRestInCash(till);
            allOfItGoesBackAndTheVendorRefusesItsPart(till);
            tabThatGrows(till);
            tabBeforeAnythingIsOrdered(till);
        }
    }

    /** Who pays the rest leaves a tip, for which nobody was asked before. */
    private static void partOnAReaderAndTheRestInCash(TillScreen till) {
        till.add("cola");
        till.press("Pay");
        till.press("To pay");
        till.page.keyboard().type("100");
        till.press("Done");
        till.press("Card reader");
        till.page.locator("till-readers").getByText("Counter").click();
        assertThat(till.page.locator("till-paid")).containsText("Paid: Card reader");
        till.press("Pay the rest");
        till.press("10 %");
        till.press("Cash");
        till.press("Take cash");
        till.press("Next guest");

        Wait.until(SOON, () -> {
            Answer order = newest();
            assertEquals("PAID", order.at("/settlement"), order::toString);
            Answer payments = diner.cashier().get("/orders/" + order.at("/id") + "/payments");
            assertEquals("CARD_READER", payments.at("/0/method"));
            assertEquals(100, payments.number("/0/amount"));
            assertEquals(0, payments.number("/0/tip"));
            assertEquals("CASH", payments.at("/1/method"));
            assertEquals(order.number("/tip"), payments.number("/1/tip"));
            assertTrue(order.number("/tip") > 0, order::toString);
            return order;
        });
    }

    /** Cash out of the drawer, and the card's part by the vendor, who says no at first. */
    private static void allOfItGoesBackAndTheVendorRefusesItsPart(TillScreen till) {
        Answer order = newest();
        till.press("Last sales");
        till.page.locator("till-sales li button").first().click();
        till.press("Refund");
        till.press("All that is left");
        till.page.locator("till-reasons button").first().click();
        assertThat(till.page.locator("till-refund")).containsText("To Cash: $");
        assertThat(till.page.locator("till-refund")).containsText("To Card reader: $1.00");
        Product.running().simulator().script().next("stripe", Fate.DECLINE, 1);
        till.press("Give back $");
        assertThat(till.page.locator("till-approval")).containsText("Refund: $");
        till.page.keyboard().type(MANAGERS_PIN);
        till.page.keyboard().press("Enter");
        Locator told = till.page.locator("till-refunding");
        assertThat(told).containsText("Take it out of the drawer.");
        assertThat(told).containsText("The vendor refused. A manager sends it again");
        till.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "shots", "till-refund-mixed.png")));
        told.locator(".main").click();

        String refunds = "/orders/" + order.at("/id") + "/refunds";
        Answer made = diner.manager().get(refunds).expect(200);
        assertEquals(order.number("/paid"), made.number("/0/amount"));
        assertEquals(List.of("FAILED", "SUCCEEDED"), states(made), made::toString);
        for (JsonNode tender : made.json().at("/0/tenders")) {
            if (tender.path("state").asText().equals("FAILED")) {
                diner.manager()
                        .post(refunds + "/" + tender.path("id").asText() + "/resend")
                        .expect(202);
            }
        }
        Wait.until(SOON, () -> {
            Answer now = diner.manager().get(refunds).expect(200);
            assertEquals(List.of("SUCCEEDED", "SUCCEEDED"), states(now), now::toString);
            return now;
        });
    }

    private static List<String> states(Answer refunds) {
        return refunds.json().at("/0/tenders").findValuesAsText("state").stream()
                .sorted()
                .toList();
    }

    private static void tabThatGrows(TillScreen till) {
        till.add("cola");
        till.press("Pay");
        till.press("Open a tab");
        till.press("Card reader");
        Locator sheet = till.page.locator("till-tab");
        assertThat(sheet).containsText("The card holds it.");
        assertThat(till.cart()).containsText("held");
        till.press("Hold more");
        till.press("Hold $");
        assertThat(sheet).containsText("The card holds it.");
        till.press("Close the tab");
        till.press("15 %");
        Answer order = paidByItsTab(till);
        assertTrue(order.number("/tip") > 0, order::toString);
        assertEquals(
                "CAPTURED",
                diner.cashier().get("/orders/" + order.at("/id") + "/tabs").at("/0/state"));
        assertEquals(order.number("/total"), entry(order.at("/id")).amount());
    }

    /** A card first, then the drinks; and one who leaves again. */
    private static void tabBeforeAnythingIsOrdered(TillScreen till) {
        till.page.locator("till-paid .main").click();
        till.press("Open a tab");
        till.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "shots", "till-tab-first.png")));
        till.press("Card reader");
        Locator sheet = till.page.locator("till-tab");
        assertThat(sheet).containsText("The card holds it.");
        till.page.keyboard().press("Escape");
        till.add("cola");
        till.press("Pay");
        paidByItsTab(till);

        till.page.locator("till-paid .main").click();
        till.press("Open a tab");
        till.press("Card reader");
        assertThat(sheet).containsText("The card holds it.");
        till.press("Let it go");
        till.press("Yes, let it go");
        assertThat(sheet).containsText("Let go. Nothing is held.");
        till.press("Done");
        Wait.until(SOON, () -> {
            Answer gone = newest();
            assertEquals("CANCELLED", gone.at("/preparation"), gone::toString);
            return gone;
        });
        till.page.getByText("Orders").first().click();
        assertThat(till.page.locator("till-orders")).not().containsText("Tab:");
    }

    /** Of the ways to pay, what the card holds. */
    private static Answer paidByItsTab(TillScreen till) {
        till.page
                .locator("till-methods button")
                .filter(new Locator.FilterOptions().setHasText("held"))
                .click();
        assertThat(till.page.locator("till-paid")).containsText("Paid: Card reader");
        Answer order = newest();
        assertEquals("PAID", order.at("/settlement"), order::toString);
        return order;
    }

    private static Answer newest() {
        String id = Database.text("SELECT id FROM comanda.orders WHERE outlet_id = '" + diner.outlet
                + "' ORDER BY placed_at DESC LIMIT 1");
        return diner.cashier().get("/orders/" + id).expect(200);
    }

    @Test
    void aGuestOfABarLeavesACardFirstAndOrdersThen() {
        String begin = "{\"outletId\": \"" + diner.outlet + "\", \"serviceMode\": \"TAKEAWAY\", \"lines\": []";
        diner.cashier().post("/orders", begin + "}").expectProblem(422, "order.empty", "lines");
        Answer opened = diner.cashier()
                .post("/orders", begin + ", \"send\": \"LATER\"}")
                .expect(201);
        String order = opened.at("/order/id");
        assertEquals("UNPAID", opened.at("/order/settlement"), opened::toString);
        assertEquals(0, opened.number("/order/due"));
        diner.cashier()
                .post("/orders/" + order + "/payments", "{\"method\": \"CASH\"}")
                .expectProblem(409, "order.settled");

        String tabs = "/orders/" + order + "/tabs";
        String tab = tabs + "/" + opened(tabs, 5000);
        diner.cashier().post(tab + "/capture", "{}").expectProblem(409, "order.settled");
        diner.cashier()
                .post("/orders/" + order + "/lines", "{\"lines\": [{\"sku\": \"COLA\", \"quantity\": \"2\"}]}")
                .expect(200);
        isOpen(tab);
        assertEquals(
                "SUCCEEDED",
                diner.cashier()
                        .post(tab + "/capture", "{\"tip\": 100}")
                        .expect(202)
                        .at("/state"));
        Answer paid = diner.cashier().get("/orders/" + order).expect(200);
        assertEquals("PAID", paid.at("/settlement"), paid::toString);
        assertEquals(800, paid.number("/paid"), paid::toString);
        assertEquals(800, entry(order).amount());
    }

    @Test
    void whoLeftACardAndOrderedNothingPaysNothing() {
        String order = diner.cashier()
                .post(
                        "/orders",
                        "{\"outletId\": \"" + diner.outlet
                                + "\", \"serviceMode\": \"TAKEAWAY\", \"lines\": [], \"send\": \"LATER\"}")
                .expect(201)
                .at("/order/id");
        String tabs = "/orders/" + order + "/tabs";
        opened(tabs, 5000);
        diner.cashier()
                .post("/orders/" + order + "/cancellation", "{\"reason\": \"Went home\"}")
                .expect(200);
        Wait.until(SOON, () -> {
            Answer now = diner.cashier().get(tabs).expect(200);
            assertEquals("RELEASED", now.at("/0/state"), now::toString);
            return now;
        });
    }

    @Test
    void aManagerLetsATabGoOnTheOrdersPage() {
        String order = diner.order("COLA").at("/order/id");
        opened("/orders/" + order + "/tabs", 5000);
        try (Browser browser = new Browser()) {
            Page page = browser.signedIn(diner.name + ".manager");
            page.navigate(Product.url() + "/ordering/order?id=" + order);
            Locator tabs = page.locator("[id='tabs']");
            assertThat(tabs).containsText("$50.00");
            assertThat(tabs.locator(".state-OPEN")).hasText("Held");
            page.locator("[id$=':release']").click();
            page.locator(".ui-confirmdialog-yes:visible").click();
            assertThat(tabs.locator(".state-RELEASED")).hasText("Let go");
            assertThat(page.locator("[id$=':release']")).hasCount(0);
        }
        assertEquals(
                "RELEASED", diner.cashier().get("/orders/" + order + "/tabs").at("/0/state"));
    }

    @Test
    void aTabThatNoBillNeedsIsLetGoByItself() {
        String order = diner.order("COLA").at("/order/id");
        String tabs = "/orders/" + order + "/tabs";
        String tab = opened(tabs, 5000);
        assertTrue(diner.cashier()
                .get("/outlets/" + diner.outlet + "/tabs")
                .expect(200)
                .text()
                .contains(tab));

        diner.cashier()
                .post("/orders/" + order + "/payments", "{\"method\": \"CASH\"}")
                .expect(201);

        Wait.until(SOON, () -> {
            assertEquals("RELEASED", diner.cashier().get(tabs).at("/0/state"));
            return "";
        });
    }

    @Test
    void aTabWhoseAnswerIsLostIsFoundAgainHeldOnceAndTaken() {
        String order = diner.order("COLA").at("/order/id");
        String tabs = "/orders/" + order + "/tabs";
        String wish = "{\"method\": \"CARD\", \"amount\": 5000}";
        Api clerk = diner.cashier().key(UUID.randomUUID().toString());
        Product.running().simulator().script().next("stripe", Fate.TIME_OUT_AFTER, 1);
        Answer lost = clerk.post(tabs, wish).expect(202);
        assertEquals("ASKED", lost.at("/state"), lost::toString);
        String tab = tabs + "/" + lost.at("/id");
        diner.cashier().post(tab + "/capture", "{}").expectProblem(409, "tab.not-open");
        diner.cashier().post(tab + "/release").expectProblem(409, "tab.not-open");

        // as if the half minute had gone for which the lost call may be on its way
        Database.change("UPDATE comanda.payment_tab SET started_at = started_at - interval '1 minute' WHERE id = '"
                + lost.at("/id") + "'");
        isOpen(tab);
        assertEquals(lost.at("/id"), clerk.post(tabs, wish).expect(202).at("/id"));
        assertEquals(
                1,
                Product.running().simulator().book().entries("stripe").stream()
                        .filter(entry -> entry.key().equals(lost.at("/id")))
                        .count(),
                "asked of a guest's card");

        Answer paid = diner.cashier().post(tab + "/capture", "{\"tip\": 50}").expect(202);
        assertEquals("SUCCEEDED", paid.at("/state"), paid::toString);
        assertEquals(paid.number("/amount"), entry(order).amount());
    }

    private static String opened(String tabs, long amount) {
        String tab = diner.cashier()
                .post(tabs, "{\"method\": \"CARD_READER\", \"reader\": \"tmr_counter\", \"amount\": " + amount + "}")
                .expect(202)
                .at("/id");
        isOpen(tabs + "/" + tab);
        return tab;
    }

    private static void isOpen(String tab) {
        Wait.until(SOON, () -> {
            assertEquals(
                    "OPEN", diner.cashier().post(tab + "/check").expect(200).at("/state"));
            return "";
        });
    }

    private static String keyless(Restaurant restaurant) {
        return "/payment-accounts/"
                + restaurant
                        .owner()
                        .post("/payment-accounts", """
                        {"outletId": "%s", "provider": "STRIPE", "title": "Cards", "baseUrl": "https://elsewhere.example.org",
                         "methods": [{"method": "CARD"}], "bearer": "GUEST"}""".formatted(restaurant.outlet))
                        .expect(201)
                        .at("/id");
    }

    private static Entry entryOf(String account) {
        return Product.running().simulator().book().entries("stripe").stream()
                .filter(entry -> entry.account().equals(account))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing asked for at " + account));
    }

    @Test
    void aPageThatAGuestPaysOnIsSettledByTheCallAlone() {
        String order = diner.order("COLA").at("/order/id");
        Product.running().simulator().script().next("stripe", Fate.TWICE, 1);
        pay(order, "CARD", ", \"returnUrl\": \"https://diner.example.org/paid\"")
                .expect(202);

        Wait.until(SOON, () -> {
            assertEquals("PAID", diner.cashier().get("/orders/" + order).at("/settlement"));
            return "";
        });
        assertTrue(Database.number(
                        "SELECT count(*) FROM comanda.payment_event WHERE body LIKE '%checkout.session.completed%'"
                                + " AND tenant_id = '" + diner.tenant + "'")
                > 0);
    }

    @Test
    void appleIsToldNothingOfADomainWithoutItsFile() throws Exception {
        URI file = URI.create(Product.url() + "/.well-known/apple-developer-merchantid-domain-association");

        assertEquals(
                404,
                HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(file).build(), BodyHandlers.discarding())
                        .statusCode());
    }

    private static Answer pay(String order, String method, String more) {
        return diner.cashier().post("/orders/" + order + "/payments", "{\"method\": \"" + method + "\"" + more + "}");
    }

    private static void settled(String order, Answer asked, String state) {
        settled(diner, order, asked, state);
    }

    private static void settled(Restaurant house, String order, Answer asked, String state) {
        Wait.until(SOON, () -> {
            Answer now = house.cashier().post("/orders/" + order + "/payments/" + asked.at("/id") + "/check");
            assertEquals(state, now.at("/state"), now::toString);
            return "";
        });
    }

    private static Entry entry(String order) {
        String reference = Database.text("SELECT reference FROM comanda.payment_attempt WHERE order_id = '" + order
                + "' AND state = 'SUCCEEDED'");
        return Product.running().simulator().book().find("stripe", reference).orElseThrow();
    }
}
