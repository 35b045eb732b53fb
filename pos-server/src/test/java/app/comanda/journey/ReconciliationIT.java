package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.simulator.Entry;
import app.comanda.simulator.Fate;
import app.comanda.simulator.Script;
import app.comanda.simulator.Simulator;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A manager looks whether the vendor's books say the same, and what the bank got. */
@ResourceLock("simulator")
class ReconciliationIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Restaurant abacus = Restaurant.named("abacus");
    private final Simulator simulator = Product.running().simulator();
    private final Browser browser = new Browser();

    @BeforeEach
    void guestsAreQuick() {
        simulator.script().times(Script.Times.QUICK);
    }

    @AfterEach
    void theBrowserCloses() {
        browser.close();
        simulator.script().times(Script.Times.REAL);
    }

    @Test
    void bothBooksAreHeldAgainstEachOther() {
        String account = Vendors.STRIPE.openAccount(abacus, abacus.outlet);
        String first = paid();
        String second = paid();
        String today = abacus.cashier().get("/orders/" + first).at("/businessDate");
        abacus.manager()
                .post("/orders/" + first + "/refunds", "{\"amount\": 100, \"reason\": \"Cold\"}")
                .expect(201);
        Wait.until(SOON, () -> {
            assertEquals(
                    "SUCCEEDED", Database.text("SELECT state FROM comanda.refund WHERE order_id = '" + first + "'"));
            return "";
        });

        Answer same = compare(account, today);
        assertEquals("AGREES", same.at("/state"), same::toString);
        assertEquals(3, same.number("/sums/0/theirCount"));
        assertEquals(same.number("/sums/0/ours"), same.number("/sums/0/theirs"));
        assertEquals(
                same.number("/sums/0/fees"),
                Database.number("SELECT sum(vendor_fee) FROM comanda.payment WHERE account_id = '" + account + "'"));

        Entry known = entry(second);
        simulator.book().change(known, entry -> entry.of(entry.amount() - 50));
        simulator
                .book()
                .add(Entry.payment(
                                "stripe",
                                "pi_" + UUID.randomUUID().toString().replace("-", ""),
                                known.account(),
                                "web-shop",
                                700,
                                "usd",
                                Instant.now(),
                                Fate.APPROVE)
                        .in(Entry.State.MOVED));
        simulator.book().change(entry(first), entry -> entry.in(Entry.State.CANCELLED));
        Answer other = compare(account, today);
        assertEquals(same.at("/id"), other.at("/id"));
        assertEquals("DIFFERS", other.at("/state"));
        assertEquals(
                List.of("AMOUNT", "MISSING_HERE", "MISSING_THERE"),
                other.json().path("differences").findValuesAsText("kind").stream()
                        .sorted()
                        .toList());
        simulator.book().change(entry(first), entry -> entry.in(Entry.State.MOVED));
        simulator.book().change(known, entry -> entry.of(known.amount()));

        Page page = browser.signedIn(abacus.name + ".manager");
        page.navigate(Product.url() + "/payment/reconciliations");
        assertThat(page.locator("[id='days']")).containsText("Differs");
        Readable.check(page, "reconciliations");
        page.locator("[id='days'] tbody a").first().click();
        page.waitForURL("**/payment/reconciliation?id=*");
        page.locator("[id='again:compare']").click();
        Locator differences = page.locator("[id='differences']");
        assertThat(differences.locator("tbody tr[data-ri]")).hasCount(1);
        assertThat(differences).containsText("The vendor has a payment that you don’t have");
        page.navigate(page.url());
        Readable.check(page, "reconciliation");
        differences.locator("[id$=':settle']").click();
        page.locator("[id='settle:note']").fill("Sold in the web shop");
        page.locator("[id='settle:save']").click();
        assertThat(differences).containsText("Sold in the web shop (" + abacus.name + ".manager)");
        assertEquals("SETTLED", compare(account, today).at("/state"), "a note holds on when the day is compared again");

        page.navigate(simulator.url() + "/");
        page.locator("tr", new Page.LocatorOptions().setHasText(known.account()))
                .locator("button")
                .click();
        compare(account, today);
        Answer payouts = abacus.manager().get("/payouts?account=" + account).expect(200);
        assertEquals("AGREES", payouts.at("/0/state"), payouts::toString);
        assertEquals(4, payouts.json().path(0).path("movements").size());
        page.navigate(Product.url() + "/payment/payouts");
        page.locator("[id='payouts'] tbody a").first().click();
        page.waitForURL("**/payment/payout?id=*");
        assertThat(page.locator("main")).containsText("come to what the bank got");
        Readable.check(page, "payout");
        nobodyElse(account, same.at("/id"), payouts.at("/0/id"), today);
    }

    /** As the server does every hour, and here every ten seconds, with a vendor that gives no list. */
    @Test
    void whatIsDueIsComparedByItselfAndAVendorWithoutAListIsAskedAboutEachPayment() {
        String outlet = Vendors.MIDTRANS.openOutlet(abacus);
        String account = Database.text("SELECT id FROM comanda.payment_account WHERE outlet_id = '" + outlet + "'");
        String agreed = qris(outlet, Fate.APPROVE, "SUCCEEDED");
        abacus.owner()
                .post("/orders/" + agreed + "/refunds", "{\"amount\": 500000, \"reason\": \"Cold\"}")
                .expect(201);
        String vanished = qris(outlet, Fate.APPROVE, "SUCCEEDED");
        String unheard = qris(outlet, Fate.WAIT, "PENDING");
        simulator.book().change(midtrans(vanished), entry -> entry.in(Entry.State.CANCELLED));
        simulator.book().change(midtrans(unheard), entry -> entry.in(Entry.State.MOVED));
        wasYesterday(outlet, account);

        JsonNode due = comparedByItself(account, "DIFFERS");
        assertEquals(List.of("MISSING_THERE"), due.path("differences").findValuesAsText("kind"), due::toString);
        assertEquals(vanished, due.at("/differences/0/orderId").asText(), due::toString);
        assertEquals(3, due.at("/sums/0/ourCount").asInt(), due::toString);
        assertEquals(2, due.at("/sums/0/theirCount").asInt(), due::toString);
        assertEquals(
                "SUCCEEDED",
                abacus.owner().get("/orders/" + unheard + "/payments").at("/0/state"),
                "the vendor was asked about it before");

        abacus.owner().post("/reconciliations/due").expect(200);
        assertEquals(
                due.path("comparedAt"),
                reconciled(account).path("comparedAt"),
                "what differs is compared again a day later");
        simulator.book().change(midtrans(vanished), entry -> entry.in(Entry.State.MOVED));
        Database.change("UPDATE comanda.reconciliation SET compared_at = compared_at - interval '21 hours'"
                + " WHERE account_id = '" + account + "'");
        abacus.owner().post("/reconciliations/due").expect(200);
        comparedByItself(account, "AGREES");
        abacus.cashier().post("/reconciliations/due").expect(403);
    }

    private JsonNode comparedByItself(String account, String state) {
        return Wait.until(SOON.multipliedBy(2), () -> {
            JsonNode found = reconciled(account);
            assertEquals(state, found.path("state").asText(), found::toString);
            return found;
        });
    }

    private JsonNode reconciled(String account) {
        return abacus.owner()
                .get("/reconciliations?account=" + account)
                .expect(200)
                .json()
                .path(0);
    }

    private String qris(String outlet, Fate fate, String state) {
        simulator.script().next("midtrans", fate, 1);
        String order = abacus.owner()
                .post("/orders", """
                        {"outletId": "%s", "serviceMode": "TAKEAWAY", "lines": [{"sku": "COLA"}]}""".formatted(outlet))
                .expect(201)
                .at("/order/id");
        String asked = abacus.owner()
                .post("/orders/" + order + "/payments", "{\"method\": \"QRIS\"}")
                .expect(202)
                .at("/id");
        Wait.until(SOON, () -> {
            Answer now = abacus.owner().get("/orders/" + order + "/payments/" + asked);
            assertEquals(state, now.at("/state"), now::toString);
            return now;
        });
        return order;
    }

    private Entry midtrans(String order) {
        String attempt = Database.text("SELECT id FROM comanda.payment_attempt WHERE order_id = '" + order + "'");
        return simulator.book().entries("midtrans").stream()
                .filter(entry -> entry.key().equals(attempt))
                .findFirst()
                .orElseThrow();
    }

    private static void wasYesterday(String outlet, String account) {
        // the account last: from then on the day is due
        Database.change(
                "DELETE FROM comanda.outbox WHERE type = 'PaymentCheckDue' AND outlet_id = '" + outlet + "'",
                "UPDATE comanda.payment_attempt SET started_at = started_at - interval '1 day',"
                        + " settled_at = settled_at - interval '1 day' WHERE account_id = '" + account + "'",
                "UPDATE comanda.refund SET created_at = created_at - interval '1 day' WHERE outlet_id = '" + outlet
                        + "'",
                "UPDATE comanda.payment_account SET created_at = created_at - interval '2 days' WHERE id = '" + account
                        + "'");
    }

    private void nobodyElse(String account, String reconciliation, String payout, String today) {
        Api other = Restaurant.named("harbour").owner();
        other.get("/reconciliations/" + reconciliation).expectProblem(404, "reconciliation.unknown");
        other.get("/reconciliations?account=" + account).expectProblem(404, "account.unknown");
        other.get("/payouts/" + payout).expectProblem(404, "payout.unknown");
        other.post("/reconciliations", "{\"accountId\": \"" + account + "\", \"day\": \"" + today + "\"}")
                .expectProblem(404, "account.unknown");
        abacus.cashier().get("/reconciliations").expect(403);
        abacus.owner()
                .post("/reconciliations", "{\"accountId\": \"" + account + "\", \"day\": \"2999-01-01\"}")
                .expectProblem(422, "reconciliation.day", "day");
        abacus.owner()
                .post(
                        "/reconciliations/" + reconciliation + "/differences/" + payout + "/settlement",
                        "{\"note\": \"x\"}")
                .expectProblem(404, "difference.unknown");
        assertEquals(
                1,
                Database.number("SELECT count(*) FROM comanda.audit_entry WHERE action = 'reconciliation.settled'"
                        + " AND subject_id = '" + reconciliation + "'"));
    }

    private Answer compare(String account, String day) {
        return abacus.manager()
                .post("/reconciliations", "{\"accountId\": \"" + account + "\", \"day\": \"" + day + "\"}")
                .expect(200);
    }

    private String paid() {
        String order = abacus.order("COLA").at("/order/id");
        Answer asked = abacus.cashier()
                .post("/orders/" + order + "/payments", "{\"method\": \"CARD\"}")
                .expect(202);
        Wait.until(SOON, () -> {
            assertEquals(
                    "SUCCEEDED",
                    abacus.cashier()
                            .post("/orders/" + order + "/payments/" + asked.at("/id") + "/check")
                            .at("/state"));
            return "";
        });
        return order;
    }

    private Entry entry(String order) {
        String reference = Database.text("SELECT reference FROM comanda.payment_attempt WHERE order_id = '" + order
                + "' AND state = 'SUCCEEDED'");
        return simulator.book().find("stripe", reference).orElseThrow();
    }
}
