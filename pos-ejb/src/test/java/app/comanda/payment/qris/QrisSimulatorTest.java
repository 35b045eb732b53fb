package app.comanda.payment.qris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.payment.AttemptReference;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Approved;
import app.comanda.payment.GatewayAnswer.Declined;
import app.comanda.payment.GatewayAnswer.NotReceived;
import app.comanda.payment.GatewayAnswer.Pending;
import app.comanda.payment.GatewayAnswer.Unknown;
import app.comanda.payment.RawCall;
import app.comanda.payment.RefundRequest;
import app.comanda.payment.RemoteGateway;
import app.comanda.payment.VendorCall;
import app.comanda.payment.account.Access;
import app.comanda.payment.account.Probe;
import app.comanda.payment.http.JsonHttp;
import app.comanda.simulator.Entry;
import app.comanda.simulator.Fate;
import app.comanda.simulator.Simulator;
import app.comanda.simulator.Webhooks;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both vendors as they behave on good and bad days. */
class QrisSimulatorTest {

    private static final long AMOUNT = 27_500_000;

    private final UUID attemptId = Ids.next();
    private final Clock clock = Clock.systemUTC();
    private Simulator simulator;
    private HttpServer ours;
    private final List<RawCall> called = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() throws IOException {
        simulator = Simulator.start(0);
        ours = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ours.createContext("/", exchange -> {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
            called.add(new RawCall("/", headers, exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        ours.start();
        for (String vendor : List.of("midtrans", "xendit")) {
            URI url = URI.create("http://127.0.0.1:" + ours.getAddress().getPort());
            simulator.webhooks().register(new Webhooks.Hook(vendor, Webhooks.ANY, url, Map.of("secret", "token-1")));
        }
    }

    @AfterEach
    void close() {
        simulator.close();
        ours.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"midtrans", "xendit"})
    void aPaidCodeIsApprovedInOurUnitsAndCalledAbout(String vendor) {
        Pending code = assertInstanceOf(Pending.class, charge(vendor));
        assertTrue(code.presentation().containsKey("qr"));
        Approved approved = (Approved) soon(vendor, code.reference(), Approved.class::isInstance);
        assertEquals(AMOUNT, approved.amount());
        assertEquals("IDR", approved.currency());
        assertEquals(code.reference(), approved.reference());
        VendorCall call = calls(vendor, vendor.equals("midtrans") ? 2 : 1).get(0);
        assertEquals(attemptId, call.attemptId());
        assertEquals(code.reference(), call.reference());
    }

    @ParameterizedTest
    @ValueSource(strings = {"midtrans", "xendit"})
    void aDeclinedCodeIsOff(String vendor) {
        simulator.script().next(vendor, Fate.DECLINE, 1);
        Pending code = assertInstanceOf(Pending.class, charge(vendor));
        soon(vendor, code.reference(), Declined.class::isInstance);
        assertEquals(0, moved(vendor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"midtrans", "xendit"})
    void aCodeWaitsForTheGuest(String vendor) throws Exception {
        simulator.script().next(vendor, Fate.WAIT, 1);
        Pending code = assertInstanceOf(Pending.class, charge(vendor));
        assertInstanceOf(Pending.class, check(vendor, code.reference()));
        assertTrue(code.expiresAt() != null
                && code.expiresAt().isAfter(clock.instant().plusSeconds(800)));
        press(code, "approve");
        assertInstanceOf(Approved.class, check(vendor, code.reference()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"midtrans", "xendit"})
    void aCodeThatExpiresIsOff(String vendor) throws Exception {
        simulator.script().next(vendor, Fate.WAIT, 1);
        Pending code = assertInstanceOf(Pending.class, charge(vendor));
        press(code, "expire");
        Declined off = assertInstanceOf(Declined.class, check(vendor, code.reference()));
        assertEquals("expired", off.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"midtrans", "xendit"})
    void whatGotNoAnswerIsUnknownUntilTheVendorIsAsked(String vendor) {
        for (Fate fate : List.of(Fate.TIME_OUT_BEFORE, Fate.ERROR_500)) {
            simulator.script().next(vendor, fate, 1);
            assertInstanceOf(Unknown.class, charge(vendor), fate.name());
            // Xendit has no way to ask for a code by our name, but nobody saw it
            GatewayAnswer answer = check(vendor, null);
            assertEquals(vendor.equals("midtrans") ? NotReceived.class : Declined.class, answer.getClass());
            assertEquals(0, moved(vendor));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"midtrans", "xendit"})
    void whatWasAcceptedButNotAnsweredIsFound(String vendor) {
        simulator.script().next(vendor, Fate.TIME_OUT_AFTER, 1);
        assertInstanceOf(Unknown.class, charge(vendor));
        Approved approved = (Approved) soon(vendor, null, Approved.class::isInstance);
        assertEquals(AMOUNT, approved.amount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"midtrans", "xendit"})
    void askingTwiceMovesMoneyOnce(String vendor) {
        charge(vendor);
        charge(vendor);
        soon(vendor, reference(vendor), Approved.class::isInstance);
        assertEquals(1, moved(vendor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"midtrans", "xendit"})
    void repeatedCallsAreOneEventAndReorderedOnesAreAllProven(String vendor) {
        simulator.script().next(vendor, Fate.TWICE, 1);
        charge(vendor);
        List<VendorCall> calls = calls(vendor, vendor.equals("midtrans") ? 4 : 2);
        assertEquals(
                vendor.equals("midtrans") ? 2 : 1,
                calls.stream().map(VendorCall::eventId).distinct().count());
        called.clear();
        simulator.script().next(vendor, Fate.REORDER, 1);
        charge(vendor, Ids.next());
        assertFalse(calls(vendor, vendor.equals("midtrans") ? 2 : 1).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"midtrans", "xendit"})
    void aCallOfAnotherAccountIsRefused(String vendor) {
        charge(vendor);
        calls(vendor, 1);
        Access other = new Access(new UUID(8, 8), URI.create("http://127.0.0.1:1"), Map.of(), secrets("other"));
        BusinessException refusal = assertThrows(
                BusinessException.class, () -> gateway(vendor).read(called.get(0), other, clock.instant()));
        assertEquals("webhook.signature", refusal.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"midtrans", "xendit"})
    void moneyGoesBackOnceAndNeverMoreThanCame(String vendor) {
        charge(vendor);
        soon(vendor, reference(vendor), Approved.class::isInstance);
        RefundRequest part = refund(vendor, Ids.next(), 5_000_00);
        GatewayAnswer first = gateway(vendor).refund(part);
        assertFalse(first instanceof Declined || first instanceof Unknown, first.toString());
        assertInstanceOf(Approved.class, gateway(vendor).refund(part));
        Approved back = assertInstanceOf(Approved.class, gateway(vendor).checkRefund(part));
        assertEquals(5_000_00, back.amount());
        assertEquals(5_000, refunded(vendor));
        assertInstanceOf(Declined.class, gateway(vendor).refund(refund(vendor, Ids.next(), AMOUNT)));
        assertInstanceOf(NotReceived.class, gateway(vendor).checkRefund(refund(vendor, Ids.next(), AMOUNT)));
        Approved whole = assertInstanceOf(Approved.class, check(vendor, reference(vendor)));
        assertEquals(AMOUNT, whole.amount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"midtrans", "xendit"})
    void aRefundWhoseAnswerIsLostIsFound(String vendor) {
        charge(vendor);
        soon(vendor, reference(vendor), Approved.class::isInstance);
        simulator.script().next(vendor, Fate.TIME_OUT_AFTER, 1);
        RefundRequest part = refund(vendor, Ids.next(), 5_000_00);
        assertInstanceOf(Unknown.class, gateway(vendor).refund(part));
        assertInstanceOf(Approved.class, gateway(vendor).checkRefund(part));
    }

    @ParameterizedTest
    @ValueSource(strings = {"midtrans", "xendit"})
    void callingOffTellsTheTruth(String vendor) throws Exception {
        simulator.script().next(vendor, Fate.WAIT, 1);
        Pending code = assertInstanceOf(Pending.class, charge(vendor));
        GatewayAnswer off = gateway(vendor).cancel(attempt(vendor, code.reference()));
        assertEquals("cancelled", assertInstanceOf(Declined.class, off).code());
        press(code, "approve");
        // Xendit can't call a code off: whoever scanned it can pay, and that is told
        GatewayAnswer then = check(vendor, code.reference());
        assertEquals(vendor.equals("midtrans") ? Declined.class : Approved.class, then.getClass());
    }

    @ParameterizedTest
    @ValueSource(strings = {"midtrans", "xendit"})
    void aCodeThatWasPaidCantBeCalledOff(String vendor) {
        charge(vendor);
        soon(vendor, reference(vendor), Approved.class::isInstance);
        assertInstanceOf(Approved.class, gateway(vendor).cancel(attempt(vendor, reference(vendor))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"midtrans", "xendit"})
    void aRevokedKeyIsSeen(String vendor) {
        assertEquals(
                Probe.Outcome.WORKS,
                gateway(vendor).probe(access(vendor, "key")).outcome());
        assertEquals(
                Probe.Outcome.REFUSED,
                gateway(vendor).probe(access(vendor, "revoked")).outcome());
        GatewayAnswer answer = gateway(vendor).charge(request(attemptId, access(vendor, "revoked")));
        assertEquals("vendor.keys", assertInstanceOf(Declined.class, answer).code());
    }

    private GatewayAnswer charge(String vendor) {
        return charge(vendor, attemptId);
    }

    private GatewayAnswer charge(String vendor, UUID attempt) {
        return gateway(vendor).charge(request(attempt, access(vendor, "key")));
    }

    private static ChargeRequest request(UUID attempt, Access access) {
        return new ChargeRequest(
                attempt, new UUID(1, 1), new UUID(2, 2), "QRIS", AMOUNT, "IDR", null, "Order 7", Map.of(), access);
    }

    private GatewayAnswer check(String vendor, @Nullable String reference) {
        return gateway(vendor).check(attempt(vendor, reference));
    }

    private GatewayAnswer soon(String vendor, @Nullable String reference, Predicate<GatewayAnswer> wanted) {
        return soon(() -> check(vendor, reference), wanted);
    }

    private List<VendorCall> calls(String vendor, int count) {
        soon(() -> called, calls -> calls.size() >= count);
        return called.stream()
                .map(call -> gateway(vendor).read(call, access(vendor, "key"), clock.instant()))
                .toList();
    }

    private <T> T soon(Supplier<T> asking, Predicate<T> wanted) {
        Instant over = clock.instant().plus(Duration.ofSeconds(10));
        T last = asking.get();
        while (clock.instant().isBefore(over)) {
            if (wanted.test(last)) {
                return last;
            }
            sleep();
            last = asking.get();
        }
        return fail("not in time: " + last);
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void press(Pending code, String decision) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(String.valueOf(code.presentation().get("qr"))))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("decision=" + decision))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }

    private AttemptReference attempt(String vendor, @Nullable String reference) {
        return new AttemptReference(
                attemptId,
                new UUID(1, 1),
                new UUID(2, 2),
                "QRIS",
                reference,
                AMOUNT,
                "IDR",
                clock.instant(),
                access(vendor, "key"));
    }

    private RefundRequest refund(String vendor, UUID id, long amount) {
        return new RefundRequest(id, attempt(vendor, reference(vendor)), amount, "Cold soup");
    }

    private String reference(String vendor) {
        return simulator.book().entries(vendor).stream()
                .filter(entry -> entry.key().equals(attemptId.toString()))
                .map(Entry::id)
                .findFirst()
                .orElseThrow();
    }

    private long moved(String vendor) {
        return simulator.book().entries(vendor).stream()
                .filter(entry -> entry.state() == Entry.State.MOVED)
                .count();
    }

    private long refunded(String vendor) {
        return simulator.book().entries(vendor).stream()
                .mapToLong(Entry::refunded)
                .sum();
    }

    private Access access(String vendor, String key) {
        return new Access(new UUID(7, 7), URI.create(simulator.url() + "/" + vendor), Map.of(), secrets(key));
    }

    private static Map<String, String> secrets(String key) {
        return Map.of("serverKey", key, "secretKey", key, "callbackToken", key.equals("other") ? "token-2" : "token-1");
    }

    private RemoteGateway gateway(String vendor) {
        if (vendor.equals("midtrans")) {
            MidtransGateway midtrans = new MidtransGateway();
            midtrans.calls = new MidtransCalls();
            midtrans.calls.http = new JsonHttp();
            midtrans.clock = clock;
            return midtrans;
        }
        return XenditGatewayTest.at(clock);
    }
}
