package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.simulator.Entry;
import app.comanda.simulator.Fate;
import app.comanda.simulator.Script;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Guests pay from their bank accounts: by a code, at their bank's page, in time or not. */
@ResourceLock("simulator")
class OpenBankingIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** In a row, until an address is asked no more for a moment. */
    private static final int FAILURES = 10;

    /** After which a connection without an answer breaks: sooner than we would give it up. */
    private static final long HUNG_UP_MILLIS = 200;

    /** An answer is waited for 6 seconds. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(9);

    private static Restaurant anchor;
    private static String outlet;

    @BeforeAll
    static void open() {
        Script.Times people = Script.Times.REAL;
        Product.running().simulator().script().times(new Script.Times(people.late(), HUNG_UP_MILLIS, people.guest()));
        anchor = Restaurant.named("anchor");
        outlet = Vendors.TRUELAYER.openOutlet(anchor);
    }

    @AfterAll
    static void atThePaceOfPeople() {
        Product.running().simulator().script().times(Script.Times.REAL);
    }

    @Test
    void aGuestApprovesAtTheBanksPage() {
        next(Fate.WAIT);
        String order = order();
        Answer asked = pay(order);
        assertEquals("PENDING", asked.at("/state"), asked::toString);
        assertEquals(asked.at("/presentation/redirect"), asked.at("/presentation/qr"));
        Duration left = Duration.between(Instant.now(), Instant.parse(asked.at("/expiresAt")));
        assertTrue(left.toMinutes() >= 13 && left.toMinutes() <= 15, left::toString);
        Answer again = check(order, asked);
        assertEquals(asked.at("/presentation/qr"), again.at("/presentation/qr"), "the code stays on the screen");

        try (Browser browser = new Browser()) {
            Page page = browser.page();
            page.navigate(asked.at("/presentation/redirect"));
            PlaywrightAssertions.assertThat(page.getByText("no money moves here"))
                    .isVisible();
            page.getByLabel("Bank").selectOption("First Pretend Bank");
            page.getByText("Approve").click();
            PlaywrightAssertions.assertThat(page.getByText("moved")).isVisible();
        }
        settled(order, asked, "SUCCEEDED");
        assertEquals("PAID", anchor.owner().get("/orders/" + order).at("/settlement"));
    }

    @Test
    void afterANoTheGuestPaysByCash() {
        next(Fate.DECLINE);
        String order = order();
        settled(order, pay(order), "FAILED");
        anchor.owner()
                .post("/orders/" + order + "/payments", "{\"method\": \"CASH\"}")
                .expect(201);
        assertEquals("PAID", anchor.owner().get("/orders/" + order).at("/settlement"));
    }

    @Test
    void anAnswerThatIsLostIsAskedForAndPaidOnce() {
        next(Fate.TIME_OUT_AFTER);
        String order = order();
        // TrueLayer's call may settle it before ours gives up
        settled(order, pay(order), "SUCCEEDED");
        assertEquals(1, moved(order));
    }

    @Test
    void whatNeverReachedTheBankIsShownAfterAll() {
        next(Fate.TIME_OUT_BEFORE);
        String order = order();
        Answer asked = pay(order);
        assertEquals("UNKNOWN", asked.at("/state"), asked::toString);
        next(Fate.WAIT);
        Wait.until(SOON, () -> {
            Answer now = check(order, asked);
            assertEquals("PENDING", now.at("/state"), now::toString);
            assertFalse(now.at("/presentation/qr").isEmpty(), now::toString);
            return now;
        });
        anchor.owner()
                .post("/orders/" + order + "/payments/" + asked.at("/id") + "/cancel")
                .expect(200);
        assertEquals(0, moved(order));
    }

    /** Nobody asks: the order is paid because TrueLayer called. */
    @Test
    void aSignedCallSettlesAPaymentThatNobodyAsksAbout() {
        String order = order();
        pay(order);
        Wait.until(SOON, () -> {
            assertEquals("PAID", anchor.owner().get("/orders/" + order).at("/settlement"));
            return order;
        });
        assertEquals(1, moved(order));
    }

    /** A restaurant's own address that is broken is asked no more for a moment, and hinders nobody else. */
    @Test
    void anAddressThatFailsIsLeftInPeaceForAMoment() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        HttpServer broken = serving(http -> {
            calls.incrementAndGet();
            http.sendResponseHeaders(503, -1);
            http.close();
        });
        try {
            String probe = "/payment-accounts/" + accountAt(broken) + "/probe";
            for (int i = 0; i < FAILURES + 5; i++) {
                assertEquals("NO_ANSWER", anchor.owner().post(probe).expect(200).at("/outcome"));
            }
            assertEquals(FAILURES, calls.get());
        } finally {
            broken.stop(0);
        }
        String order = order();
        settled(order, pay(order), "SUCCEEDED");
    }

    /** Nothing but MicroProfile's time-out ends this; see docs/adr/0040. */
    @Test
    void anAnswerThatTricklesIsGivenUp() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        HttpServer slow = serving(http -> {
            http.sendResponseHeaders(200, 2);
            http.getResponseBody().write('{');
            http.getResponseBody().flush();
            seen.countDown();
        });
        try {
            String probe = "/payment-accounts/" + accountAt(slow) + "/probe";
            Instant asked = Instant.now();
            assertEquals("NO_ANSWER", anchor.owner().post(probe).expect(200).at("/outcome"));
            Duration waited = Duration.between(asked, Instant.now());
            assertEquals(0, seen.getCount());
            assertTrue(waited.compareTo(GIVEN_UP) < 0, () -> "waited for " + waited);
        } finally {
            slow.stop(0);
        }
    }

    private static HttpServer serving(HttpHandler answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", answer);
        server.start();
        return server;
    }

    private static String accountAt(HttpServer vendor) {
        String base = "http://127.0.0.1:" + vendor.getAddress().getPort();
        String signingKey = Vendors.signingKey();
        return anchor.owner()
                .post("/payment-accounts", """
                        {"provider": "TRUELAYER", "title": "Broken", "baseUrl": "%s", "active": false,
                         "methods": [{"method": "OPEN_BANKING"}],
                         "settings": {"clientId": "broken", "signingKeyId": "key-1", "merchantAccountId": "merchant-1",
                                      "beneficiaryName": "Journey", "contactEmail": "journey@comanda.test"},
                         "secrets": {"clientSecret": "secret", "signingKey": "%s"}}""".formatted(base, signingKey))
                .expect(201)
                .at("/id");
    }

    private static void next(Fate fate) {
        Product.running().simulator().script().next("truelayer", fate, 1);
    }

    private static String order() {
        return anchor.owner().post("/orders", """
                        {"outletId": "%s", "serviceMode": "TAKEAWAY", "lines": [{"sku": "COLA"}]}""".formatted(outlet)).expect(201).at("/order/id");
    }

    private static Answer pay(String order) {
        return anchor.owner()
                .post("/orders/" + order + "/payments", "{\"method\": \"OPEN_BANKING\"}")
                .expect(202);
    }

    private static Answer check(String order, Answer asked) {
        return anchor.owner()
                .post("/orders/" + order + "/payments/" + asked.at("/id") + "/check")
                .expect(200);
    }

    private static void settled(String order, Answer asked, String state) {
        Wait.until(SOON, () -> {
            Answer now = check(order, asked);
            assertEquals(state, now.at("/state"), now::toString);
            return now;
        });
    }

    /** How often money moved for an order. */
    private static long moved(String order) {
        List<String> attempts =
                List.of(Database.text("SELECT string_agg(id::text, ' ') FROM comanda.payment_attempt WHERE order_id = '"
                                + order + "'")
                        .split(" "));
        return Product.running().simulator().book().entries("truelayer").stream()
                .filter(entry -> entry.kind() == Entry.Kind.PAYMENT && entry.state() == Entry.State.MOVED)
                .filter(entry -> attempts.contains(entry.key()))
                .count();
    }
}
