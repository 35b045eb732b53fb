package app.comanda.payment.openbanking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.GatewayAnswer.Pending;
import app.comanda.payment.RawCall;
import app.comanda.payment.VendorCall;
import app.comanda.simulator.Script.Times;
import app.comanda.simulator.Simulator;
import app.comanda.simulator.Webhooks.Hook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls as the simulator's TrueLayer sends them, and as others would like to. */
class TrueLayerWebhooksTest {

    private static final String PATH = "/webhooks/truelayer/tenant-1/account-1";

    private final BlockingQueue<RawCall> calls = new LinkedBlockingQueue<>();
    private final Simulator simulator;
    private final HttpServer listener;
    private final TrueLayerAccount account;
    private final UUID attempt = UUID.randomUUID();

    TrueLayerWebhooksTest() throws IOException {
        simulator = Simulator.start(0);
        simulator.script().times(new Times(0, 0, 0));
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", this::hear);
        listener.start();
        account = TrueLayerAccount.at(simulator, Clock.systemUTC());
        URI address = URI.create("http://127.0.0.1:" + listener.getAddress().getPort() + PATH);
        simulator.webhooks().register(new Hook("truelayer", "warung", address, Map.of()));
    }

    private void hear(HttpExchange http) throws IOException {
        Map<String, String> headers = new HashMap<>();
        http.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        calls.add(new RawCall(
                http.getRequestURI().getPath(), headers, http.getRequestBody().readAllBytes()));
        http.sendResponseHeaders(200, -1);
        http.close();
    }

    @AfterEach
    void stop() {
        simulator.close();
        listener.stop(0);
    }

    private RawCall paid() throws InterruptedException {
        assertTrue(account.gateway().charge(account.charge(attempt, 1250, "GBP")) instanceof Pending);
        RawCall call = calls.poll(5, TimeUnit.SECONDS);
        assertTrue(call != null, "no webhook came");
        return call;
    }

    @Test
    void aSignedCallNamesTheAttemptAndThePayment() throws Exception {
        RawCall executed = paid();
        RawCall settled = calls.poll(5, TimeUnit.SECONDS);

        VendorCall first = read(executed, account);
        assertEquals("payment_executed", first.type());
        assertEquals(attempt, first.attemptId());
        assertEquals(simulator.book().entries().get(0).id(), first.reference());
        assertTrue(settled != null
                && !first.eventId().equals(read(settled, account).eventId()));
    }

    @Test
    void aChangedBodyPathOrTimeIsNotSigned() throws Exception {
        RawCall call = paid();

        refused("webhook.signature", new RawCall(call.path(), call.headers(), other(call)));
        refused(
                "webhook.signature",
                new RawCall("/webhooks/truelayer/tenant-2/account-1", call.headers(), call.body()));
        refused(
                "webhook.signature",
                with(
                        call,
                        "x-tl-webhook-timestamp",
                        Instant.now().minusSeconds(1).toString()));
        refused("webhook.signature", with(call, "tl-signature", "nonsense"));
        refused("webhook.signature", with(call, "tl-signature", ".."));
        refused("webhook.signature", without(call, "tl-signature"));
        refused("webhook.signature", without(call, "x-tl-webhook-timestamp"));
    }

    private static byte[] other(RawCall call) {
        return call.text().replace("executed", "settled!").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anOldCallAndOneFromTheFutureAreRefused() throws Exception {
        RawCall call = paid();
        Duration beyond = TrueLayerWebhooks.SKEW.plusSeconds(30);

        refused("webhook.time", call, Instant.now().plus(beyond));
        refused("webhook.time", call, Instant.now().minus(beyond));
        account.gateway().read(call, account.access(), Instant.now().plus(beyond.minusMinutes(1)));
    }

    @Test
    void aCallSignedByWhoeverNamesTheirOwnKeysIsRefused() throws Exception {
        try (Simulator forger = Simulator.start(0)) {
            forger.script().times(new Times(0, 0, 0));
            TrueLayerAccount there = TrueLayerAccount.at(forger, Clock.systemUTC());
            URI address = URI.create("http://127.0.0.1:" + listener.getAddress().getPort() + PATH);
            forger.webhooks().register(new Hook("truelayer", "warung", address, Map.of()));
            there.gateway().charge(there.charge(attempt, 1250, "GBP"));
            RawCall call = calls.poll(5, TimeUnit.SECONDS);
            assertTrue(call != null, "no webhook came");

            assertEquals(attempt, read(call, there).attemptId());
            refused("webhook.signature", call);
        }
    }

    @Test
    void aKeyThatWasChangedIsFetchedAMinuteLater() throws Exception {
        read(paid(), account);
        int port = simulator.url().getPort();
        simulator.close();
        try (Simulator again = Simulator.start(port)) {
            again.script().times(new Times(0, 0, 0));
            URI address = URI.create("http://127.0.0.1:" + listener.getAddress().getPort() + PATH);
            again.webhooks().register(new Hook("truelayer", "warung", address, Map.of()));
            calls.clear();
            RawCall call = paid();

            refused("webhook.signature", call);
            assertEquals(
                    attempt,
                    account.gateway()
                            .read(call, account.access(), Instant.now().plusSeconds(61))
                            .attemptId());
        }
    }

    @Test
    void withoutTheVendorsKeysNothingIsBelieved() throws Exception {
        RawCall call = paid();
        simulator.close();

        refused("webhook.keys", call);
    }

    private VendorCall read(RawCall call, TrueLayerAccount by) {
        return by.gateway().read(call, by.access(), Instant.now());
    }

    private void refused(String code, RawCall call) {
        refused(code, call, Instant.now());
    }

    private void refused(String code, RawCall call, Instant now) {
        BusinessException refusal =
                assertThrows(BusinessException.class, () -> account.gateway().read(call, account.access(), now));
        assertEquals(code, refusal.code());
    }

    private static RawCall with(RawCall call, String header, String value) {
        Map<String, String> headers = new HashMap<>(call.headers());
        headers.put(header, value);
        return new RawCall(call.path(), headers, call.body());
    }

    private static RawCall without(RawCall call, String header) {
        Map<String, String> headers = new HashMap<>(call.headers());
        headers.remove(header);
        return new RawCall(call.path(), headers, call.body());
    }
}
