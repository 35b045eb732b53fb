package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.simulator.Entry;
import app.comanda.simulator.Fate;
import app.comanda.simulator.Script;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Guests pay by card, which a simulated vendor takes; and what a restaurant says of its account with it. */
@ResourceLock("simulator")
class VendorPaymentsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static Restaurant lantern;
    private static String account;

    @BeforeAll
    static void open() {
        Product.running().simulator().script().times(Script.Times.QUICK);
        lantern = Restaurant.named("lantern");
        account = Vendors.STRIPE.openAccount(lantern, lantern.outlet);
    }

    @AfterAll
    static void atThePaceOfPeople() {
        Product.running().simulator().script().times(Script.Times.REAL);
    }

    @Test
    void whatAGuestIsAskedForElsewhereCantBePaidAgain() {
        String order = lantern.order("COLA").at("/order/id");
        next(Fate.WAIT);
        Answer asked = pay(order, "").expect(202);
        assertEquals("PENDING", asked.at("/state"));
        assertFalse(asked.at("/presentation/redirect").isEmpty(), asked::toString);
        pay(order, "").expectProblem(409, "payment.open");
        lantern.cashier()
                .post("/orders/" + order + "/payments", "{\"method\": \"CASH\"}")
                .expectProblem(409, "payment.open");
        lantern.manager()
                .post("/orders/" + order + "/split", "{\"how\": \"EQUAL\", \"parts\": 2}")
                .expectProblem(409, "payment.open");
        lantern.manager()
                .post("/orders/" + order + "/cancellation", "{\"reason\": \"left\"}")
                .expectProblem(409, "payment.open");
        Answer off = lantern.cashier().post(payment(order, asked) + "/cancel").expect(200);
        assertEquals("CANCELLED", off.at("/state"));
        lantern.cashier()
                .post("/orders/" + order + "/payments", "{\"method\": \"CASH\"}")
                .expect(201);
    }

    @Test
    void aCardThatIsDeclinedLeavesTheBillAsItWas() {
        String order = lantern.order("COLA").at("/order/id");
        long total = lantern.cashier().get("/orders/" + order).number("/total");
        next(Fate.DECLINE);
        Answer asked = pay(order, ", \"tip\": 100").expect(202);
        settled(order, asked, "FAILED");
        Answer bill = lantern.cashier().get("/orders/" + order).expect(200);
        assertEquals(total, bill.number("/total"));
        assertEquals("UNPAID", bill.at("/settlement"));
        settled(order, pay(order, "").expect(202), "SUCCEEDED");
        assertEquals("PAID", lantern.cashier().get("/orders/" + order).at("/settlement"));
    }

    @Test
    void anAnswerThatIsLostIsAskedFor() {
        String order = lantern.order("COLA").at("/order/id");
        next(Fate.TIME_OUT_AFTER);
        settled(order, pay(order, ", \"tip\": 100").expect(202), "SUCCEEDED");
        Answer bill = lantern.cashier().get("/orders/" + order).expect(200);
        assertEquals("PAID", bill.at("/settlement"));
        assertEquals(100, bill.number("/tip"));
        assertEquals(1, moved(order));
    }

    @Test
    void whatNeverReachedTheVendorIsOwedAgain() {
        String order = lantern.order("COLA").at("/order/id");
        next(Fate.TIME_OUT_BEFORE);
        Answer asked = pay(order, "").expect(202);
        assertEquals("UNKNOWN", asked.at("/state"), asked::toString);
        lantern.cashier()
                .post("/orders/" + order + "/payments", "{\"method\": \"CASH\"}")
                .expectProblem(409, "payment.open");
        settled(order, asked, "FAILED");
        settled(order, pay(order, "").expect(202), "SUCCEEDED");
    }

    @Test
    void ofTwoClerksAtOnceOneTakesTheMoney() {
        String order = lantern.order("COLA").at("/order/id");
        CompletableFuture<Answer> one = CompletableFuture.supplyAsync(() -> pay(order, ""));
        CompletableFuture<Answer> other = CompletableFuture.supplyAsync(() -> pay(order, ""));
        int both = one.join().status() + other.join().status();
        assertEquals(202 + 409, both);
        Wait.until(SOON, () -> {
            assertEquals("PAID", lantern.cashier().get("/orders/" + order).at("/settlement"));
            return "";
        });
        assertEquals(1, moved(order));
    }

    @Test
    void theSameKeyAsksOnce() {
        String order = lantern.order("COLA").at("/order/id");
        String key = java.util.UUID.randomUUID().toString();
        String body = "{\"method\": \"CARD\"}";
        Answer first = lantern.cashier()
                .key(key)
                .post("/orders/" + order + "/payments", body)
                .expect(202);
        Answer second = lantern.cashier()
                .key(key)
                .post("/orders/" + order + "/payments", body)
                .expect(202);
        assertEquals(first.at("/id"), second.at("/id"));
        settled(order, first, "SUCCEEDED");
        assertEquals(1, moved(order));
    }

    @Test
    void moneyGoesBackTheWayItCame() {
        String order = lantern.order("COLA").at("/order/id");
        settled(order, pay(order, "").expect(202), "SUCCEEDED");
        lantern.manager()
                .post("/orders/" + order + "/refunds", "{\"amount\": 100, \"reason\": \"Cold\"}")
                .expect(201);
        Wait.until(SOON, () -> {
            assertEquals(100, entry(order).refunded());
            assertEquals(
                    "SUCCEEDED", Database.text("SELECT state FROM comanda.refund WHERE order_id = '" + order + "'"));
            return "";
        });
        lantern.manager()
                .post("/orders/" + order + "/refunds", "{\"amount\": 100000, \"reason\": \"Greedy\"}")
                .expectProblem(422, "refund.above-paid", "amount");
    }

    @Test
    void aPersonDecidesWhatTheVendorCantTell() {
        String order = lantern.order("COLA").at("/order/id");
        next(Fate.TIME_OUT_BEFORE);
        Answer asked = pay(order, "").expect(202);
        String decision = payment(order, asked) + "/decision";
        String received = "{\"verdict\": \"RECEIVED\", \"reason\": \"The guest showed it\"}";
        lantern.cashier().post(decision, received).expectProblem(403, "approval.needed");
        lantern.manager()
                .post(decision, "{\"verdict\": \"RECEIVED\", \"reason\": \"\"}")
                .expectProblem(422, "payment.reason", "reason");
        assertEquals(
                "SUCCEEDED",
                lantern.manager().post(decision, received).expect(200).at("/state"));
        assertEquals("PAID", lantern.cashier().get("/orders/" + order).at("/settlement"));
        lantern.manager().post(decision, received).expectProblem(409, "payment.not-unknown");
    }

    @Test
    void anAccountTellsNoSecretAndIsNobodyElses() {
        Answer shown = lantern.owner().get("/payment-accounts/" + account).expect(200);
        assertFalse(shown.text().contains("sk_test"), shown::toString);
        assertEquals(
                "WORKS",
                lantern.owner()
                        .post("/payment-accounts/" + account + "/probe")
                        .expect(200)
                        .at("/outcome"));
        Restaurant harbour = Restaurant.named("harbour");
        harbour.owner().get("/payment-accounts/" + account).expectProblem(404, "account.unknown");
        lantern.manager().get("/payment-accounts").expect(403);
        String kept = Database.text(
                "SELECT encode(secrets, 'escape') FROM comanda.payment_account WHERE id = '" + account + "'");
        assertFalse(kept.contains("sk_test"), "the key is in the clear");
        assertNotEquals("", kept);
    }

    /** Whoever gets hold of an owner's session must not get hold of the vendor's keys. */
    @Test
    void keysGoToNoAddressThatTheyWereNotEnteredFor() {
        lantern.owner()
                .put("/payment-accounts/" + account, """
                        {"provider": "STRIPE", "title": "Cards", "baseUrl": "https://evil.example.org",
                         "methods": [{"method": "CARD", "feePercent": "2.9"}], "outletId": "%s"}""".formatted(lantern.outlet))
                .expectProblem(422, "account.key-again", "secrets.secretKey");
        refused(422, "account.address", "baseUrl", "STRIPE", "https://10.0.0.7", "CARD", "2.9");
    }

    @Test
    void anAccountGoesUnlessMoneyWentThroughIt() {
        settledOne();
        lantern.owner().delete("/payment-accounts/" + account).expectProblem(409, "account.used");
        String idle = lantern.owner().post("/payment-accounts", """
                        {"provider": "STRIPE", "title": "Idle", "baseUrl": "https://api.stripe.com", "active": false,
                         "methods": [{"method": "CARD"}], "secrets": {"secretKey": "sk_test_idle", "webhookSecret": "whsec_idle"}}""").expect(201).at("/id");
        lantern.owner().delete("/payment-accounts/" + idle).expect(204);
        lantern.owner().get("/payment-accounts/" + idle).expectProblem(404, "account.unknown");
    }

    private static void settledOne() {
        String order = lantern.order("COLA").at("/order/id");
        settled(order, pay(order, "").expect(202), "SUCCEEDED");
    }

    @Test
    void anAccountWithMistakesIsRefusedByTheField() {
        refused(422, "account.provider", "provider", "PAYPAL", "https://api.example.com", "CARD", "2.9");
        refused(422, "account.address", "baseUrl", "STRIPE", "http://api.example.com", "CARD", "2.9");
        refused(422, "account.methods", "methods[0].method", "STRIPE", "https://api.example.com", "QRIS", "2.9");
        refused(422, "account.fee", "methods[0].feePercent", "STRIPE", "https://api.example.com", "CARD", "101");
    }

    private static void refused(
            int status, String code, String field, String provider, String address, String method, String percent) {
        Answer answer = lantern.owner().post("/payment-accounts", """
                {"provider": "%s", "title": "Cards", "baseUrl": "%s", "methods": [{"method": "%s", "feePercent": "%s"}],
                 "secrets": {"secretKey": "sk_test_x", "webhookSecret": "whsec_x"}}""".formatted(provider, address, method, percent));
        assertEquals(status, answer.status(), answer::toString);
        assertTrue(answer.at("/code").startsWith(code), answer::toString);
        assertEquals(field, answer.at("/field"), answer::toString);
    }

    private static void next(Fate fate) {
        Product.running().simulator().script().next("stripe", fate, 1);
    }

    private static Answer pay(String order, String more) {
        return lantern.cashier().post("/orders/" + order + "/payments", "{\"method\": \"CARD\"" + more + "}");
    }

    private static String payment(String order, Answer asked) {
        return "/orders/" + order + "/payments/" + asked.at("/id");
    }

    private static void settled(String order, Answer asked, String state) {
        Wait.until(SOON, () -> {
            Answer now =
                    lantern.cashier().post(payment(order, asked) + "/check").expect(200);
            assertEquals(state, now.at("/state"), now::toString);
            return now;
        });
    }

    private static Entry entry(String order) {
        String attempt = Database.text(
                "SELECT a.id FROM comanda.payment_attempt a JOIN comanda.payment p ON p.order_id = a.order_id"
                        + " AND p.id = a.payment_id WHERE a.order_id = '" + order + "' AND p.state = 'SUCCEEDED'");
        return Product.running().simulator().book().entries("stripe").stream()
                .filter(entry ->
                        entry.kind() == Entry.Kind.PAYMENT && entry.key().startsWith(attempt))
                .findFirst()
                .orElseThrow();
    }

    /** How often money moved for an order. */
    private static long moved(String order) {
        String attempts = Database.text(
                "SELECT string_agg(id::text, ' ') FROM comanda.payment_attempt WHERE order_id = '" + order + "'");
        return Product.running().simulator().book().entries("stripe").stream()
                .filter(entry -> entry.kind() == Entry.Kind.PAYMENT && entry.state() == Entry.State.MOVED)
                .filter(entry -> entry.key().length() >= 36
                        && attempts.contains(entry.key().substring(0, 36)))
                .count();
    }
}
