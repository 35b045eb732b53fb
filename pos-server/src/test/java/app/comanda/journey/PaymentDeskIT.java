package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.simulator.Entry;
import app.comanda.simulator.Fate;
import app.comanda.simulator.Script;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A manager at a desk sees to payments of vendors that nobody knows the outcome of, and to refunds that were refused. */
@ResourceLock("simulator")
class PaymentDeskIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static Restaurant house;

    @BeforeAll
    static void open() {
        Product.running().simulator().script().times(Script.Times.QUICK);
        house = Restaurant.named("payment-desk");
        Vendors.STRIPE.openAccount(house, house.outlet);
    }

    @AfterAll
    static void atThePaceOfPeople() {
        Product.running().simulator().script().times(Script.Times.REAL);
    }

    @Test
    void doubtsAreAskedAboutAndDecidedAndARefusedRefundIsSentAgain() throws IOException {
        next(Fate.TIME_OUT_BEFORE);
        Asked lost = pay("UNKNOWN");
        next(Fate.TIME_OUT_BEFORE);
        Asked doubted = pay("UNKNOWN");
        try (Browser browser = new Browser()) {
            Page page = browser.signedIn(house.name + ".manager");
            assertThat(page.locator(".tile-warn")).containsText("Payments in doubt");
            page.navigate(Product.url() + "/payment/payments");
            assertThat(page.locator("#needing li")).hasCount(2);
            assertThat(page.locator("[id='payments:table'] tbody tr")).hasCount(2);
            Readable.check(page, "desk-payments");

            page.navigate(lost.page());
            assertThat(page.locator("[id='story']")).containsText("No clear answer");
            Readable.check(page, "desk-unknown");
            page.locator("[id='story:ask']").click();
            assertThat(page.locator("main")).containsText("No money came");
            assertThat(page.locator("[id='story:ask']")).hasCount(0);
            assertEquals("FAILED", lost.state());

            decide(page, doubted);
            sendAgain(page, doubted);
            fees(page);
            whatTheVendorKeeps(page);
        }
    }

    /** A manager was wrong: the money came, no bill takes it, and the vendor gives nothing back. */
    private static void whatTheVendorKeeps(Page page) {
        Script script = Product.running().simulator().script();
        Script.Times quick = Script.Times.QUICK;
        script.times(new Script.Times(quick.late(), quick.silence(), 60_000));
        next(Fate.TIME_OUT_AFTER);
        Asked lost = pay("UNKNOWN");
        house.manager()
                .post(lost.path() + "/decision", "{\"verdict\": \"NOT_RECEIVED\", \"reason\": \"I saw nothing\"}")
                .expect(200);
        assertEquals("FAILED", lost.state());
        next(Fate.DECLINE);
        Entry waiting = Product.running().simulator().book().entries("stripe").stream()
                .filter(entry -> entry.state() == Entry.State.WAITING)
                .reduce((first, second) -> second)
                .orElseThrow();
        approve(waiting);
        Wait.until(SOON, () -> {
            Answer now = house.manager().get(lost.path()).expect(200);
            assertEquals("SURPLUS", now.at("/state"), now::toString);
            assertFalse(now.at("/refusal/code").isEmpty(), now::toString);
            return now;
        });
        page.navigate(Product.url() + "/payment/payments");
        assertThat(page.locator("#needing")).containsText("the vendor keeps it");
        page.navigate(lost.page());
        assertThat(page.locator(".notice-bad")).containsText("give the guest the money by hand");
        Readable.check(page, "desk-kept");
        page.locator("[id='story:handSurplus']").click();
        Fields.fill(page, "hand:how", "In cash, signed for");
        page.locator("[id='hand:handed']").click();
        assertThat(page.locator("[id='story'] .state-RETURNED")).hasText("Went back");
        assertEquals("RETURNED", lost.state());
        script.times(quick);
    }

    private static void decide(Page page, Asked doubted) {
        page.navigate(doubted.page());
        page.locator("[id='story:decide']").click();
        page.locator("[id='verdict:confirm']").click();
        confirm(page);
        assertThat(page.locator("[id='verdict'] .ui-message-error")).hasCount(2);
        Lists.choose(page, "verdict:said", "It came");
        Fields.fill(page, "verdict:reason", "The guest showed it");
        Readable.check(page, "desk-decide");
        page.locator("[id='verdict:confirm']").click();
        confirm(page);
        assertThat(page.locator(".timeline")).containsText("Decided by a person");
        assertThat(page.locator(".timeline")).containsText("The guest showed it");
        assertEquals("SUCCEEDED", doubted.state());
        Answer told = house.manager().get(doubted.path() + "/timeline").expect(200);
        assertTrue(told.text().contains("DECIDED"), told::toString);
    }

    /** Of a payment by card that came at once. */
    private static void sendAgain(Page page, Asked decided) {
        Asked paid = pay("PENDING");
        Wait.until(SOON, () -> {
            assertEquals("SUCCEEDED", paid.check());
            return "";
        });
        next(Fate.DECLINE);
        Answer refund = house.manager()
                .post("/orders/" + paid.order() + "/refunds", "{\"amount\": 100, \"reason\": \"Cold\"}")
                .expect(201);
        refunded(paid, "FAILED");
        String again = "/orders/" + paid.order() + "/refunds/" + refund.at("/tenders/0/id") + "/resend";
        house.cashier().post(again).expect(403);
        Restaurant.named("harbour").manager().post(again).expectProblem(404, "order.unknown");
        Restaurant.named("harbour").manager().get(paid.path() + "/timeline").expectProblem(404, "order.unknown");

        page.navigate(paid.page());
        assertThat(page.locator(".notice-bad")).containsText("Refund refused");
        Readable.check(page, "desk-refused");
        page.locator("[id$=':again']").click();
        confirm(page);
        assertThat(page.locator("[id='story']")).containsText("Given back");
        refunded(paid, "SUCCEEDED");
        assertThat(page.locator(".notice-bad")).hasCount(0);
        house.manager().post(again).expectProblem(409, "refund.not-refused");
        assertFalse(decided.order().equals(paid.order()));
        page.navigate(Product.url() + "/payment/payments");
        assertThat(page.locator("#needing")).hasCount(0);
    }

    /** As somebody who presses the button on the simulator's page. */
    private static void approve(Entry waiting) {
        URI button = URI.create(
                Product.running().simulator().url() + "/control/payments/stripe/" + waiting.id() + "/approve");
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(button)
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two colas of 3.50 were paid by card. */
    private static void fees(Page page) throws IOException {
        page.navigate(Product.url() + "/reporting/fees");
        assertThat(page.locator(".tiles")).containsText("$7.00");
        assertThat(page.locator(".tiles")).containsText("$0.08");
        Locator row = page.locator(".plain-table").first().locator("tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("Card");
        assertThat(row).containsText("Stripe");
        Readable.check(page, "desk-fees");
        Download csv = page.waitForDownload(() -> page.click("[id='export:csv']"));
        assertTrue(
                Files.readString(csv.path()).contains("Card,Stripe,2,7.00,0.29,0.08,0.00,0.37,1.00,1"),
                "the CSV has the same figures");
        Answer told = house.manager()
                .get("/reports/payment-fees?outlet=" + house.outlet)
                .expect(200);
        assertEquals(2, told.number("/total/payments"));
        assertEquals(8, told.number("/total/platformFee"));
        house.manager().get("/reports/payment-fees?month=soon").expectProblem(422, "month.malformed", "month");
        Restaurant.named("harbour")
                .manager()
                .get("/reports/payment-fees?outlet=" + house.outlet)
                .expectProblem(404, "outlet.unknown");
    }

    /** A payment by card of a cola. */
    private record Asked(String order, String id) {

        String path() {
            return "/orders/" + order + "/payments/" + id;
        }

        String page() {
            return Product.url() + "/payment/payment?order=" + order + "&id=" + id;
        }

        String state() {
            return house.cashier().get(path()).expect(200).at("/state");
        }

        String check() {
            return house.cashier().post(path() + "/check").expect(200).at("/state");
        }
    }

    private static Asked pay(String state) {
        String order = house.order("COLA").at("/order/id");
        Answer asked = house.cashier()
                .post("/orders/" + order + "/payments", "{\"method\": \"CARD\"}")
                .expect(202);
        assertEquals(state, asked.at("/state"), asked::toString);
        // half a minute later the server asks by itself, maybe before a slow machine has shown the page
        Database.change(
                "DELETE FROM comanda.outbox WHERE tenant_id = '" + house.tenant + "' AND type LIKE '%PaymentCheckDue'");
        return new Asked(order, asked.at("/id"));
    }

    private static void refunded(Asked paid, String state) {
        Wait.until(SOON, () -> {
            assertEquals(
                    state,
                    house.manager()
                            .get("/orders/" + paid.order() + "/refunds")
                            .expect(200)
                            .at("/0/tenders/0/state"));
            return "";
        });
    }

    private static void next(Fate fate) {
        Product.running().simulator().script().next("stripe", fate, 1);
    }

    private static void confirm(Page page) {
        page.locator(".ui-confirmdialog-yes:visible").click();
        assertThat(page.locator(".ui-confirmdialog-yes:visible")).hasCount(0);
    }
}
