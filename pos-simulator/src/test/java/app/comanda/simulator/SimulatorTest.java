package app.comanda.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The simulator with a vendor that is no more than its interface, called over HTTP, calling back over HTTP. */
class SimulatorTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final List<Integer> answers = new ArrayList<>();
    private Simulator simulator;
    private HttpServer listener;

    SimulatorTest() throws IOException {
        simulator = Simulator.start(0, List.of(PlainVendor::new));
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void listen() {
        listener.createContext("/", this::hear);
        listener.start();
        put("/control/webhooks/plain", """
                {"url": "http://127.0.0.1:%d/hook", "secret": "s3"}""".formatted(listener.getAddress().getPort()));
    }

    private void hear(HttpExchange http) throws IOException {
        String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(body + " " + http.getRequestHeaders().getFirst("X-Secret"));
        http.sendResponseHeaders(answers.isEmpty() ? 200 : answers.remove(0), -1);
        http.close();
    }

    @AfterEach
    void stop() {
        simulator.close();
        listener.stop(0);
    }

    private @Nullable String hears() throws InterruptedException {
        return heard.poll(5, TimeUnit.SECONDS);
    }

    @Test
    void aGuestApprovesByThemselvesAndTheWebhookTells() throws Exception {
        assertEquals(201, pay("k1", 1250).statusCode());

        assertEquals("1250 MOVED s3", hears());
        assertEquals(Entry.State.MOVED, only().state());
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAndAnotherBodyAConflict() {
        String first = pay("k1", 1250).body();

        assertEquals(first, pay("k1", 1250).body());
        assertEquals(409, pay("k1", 1251).statusCode());
        assertNotEquals(first, pay("k2", 1250).body());
        assertEquals(2, simulator.book().entries("plain").size());
    }

    @Test
    void aTimeOutBeforeBooksNothingAndOneAfterBooksAll() {
        simulator.script().next("plain", Fate.TIME_OUT_BEFORE, 1);
        simulator.script().next(Script.ANY, Fate.TIME_OUT_AFTER, 1);

        assertThrows(IllegalStateException.class, () -> pay("k1", 100));
        assertEquals(List.of(), simulator.book().entries());

        assertThrows(IllegalStateException.class, () -> pay("k1", 100));
        assertEquals(100, only().amount());
        assertEquals(201, pay("k1", 100).statusCode());
        assertEquals(1, simulator.book().entries().size());
    }

    @Test
    void aFailureBooksNothing() {
        simulator.script().next("plain", Fate.ERROR_500, 1);

        assertEquals(500, pay("k1", 100).statusCode());
        assertEquals(List.of(), simulator.book().entries());
    }

    @Test
    void aLateAnswerIsLate() {
        simulator.script().next("plain", Fate.LATE, 1);
        long start = System.nanoTime();

        assertEquals(201, pay("k1", 100).statusCode());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() >= 450);
    }

    @Test
    void webhooksComeTwiceNeverOrInReverse() throws Exception {
        simulator.script().next("plain", Fate.LOSE_WEBHOOK, 1);
        simulator.script().next("plain", Fate.TWICE, 1);
        simulator.script().next("plain", Fate.REORDER, 2);

        pay("lost", 1);
        pay("twice", 2);
        assertEquals("2 MOVED s3", hears());
        assertEquals("2 MOVED s3", hears());

        pay("first", 3);
        pay("second", 4);
        assertEquals("4 MOVED s3", hears());
        assertEquals("3 MOVED s3", hears());
    }

    @Test
    void aWebhookThatIsNotTakenComesAgain() throws Exception {
        answers.add(500);

        pay("k1", 5);

        assertEquals("5 MOVED s3", hears());
        assertEquals("5 MOVED s3", hears());
    }

    @Test
    void onePersonDecidesOnTheGuestsPage() {
        simulator.script().next("plain", Fate.WAIT, 1);
        pay("k1", 100);
        String page = "/plain/pay/" + only().id();

        assertTrue(get(page).body().contains("no money moves here"));
        assertEquals(303, post(page, "decision=decline").statusCode());
        assertEquals(Entry.State.DECLINED, only().state());

        post(page, "decision=approve");
        assertEquals(Entry.State.DECLINED, only().state(), "a decision stands");
        assertEquals(404, get("/plain/pay/other").statusCode());
        assertEquals(400, post(page, "decision=perhaps").statusCode());
    }

    @Test
    void thePageListsWhatWaitsAndItsButtonsWork() {
        post("/control/script", "vendor=plain&fate=WAIT&times=1");
        pay("k1", 100);
        String button = "/control/payments/plain/" + only().id() + "/expire";

        assertTrue(get("/").body().contains(button));
        assertEquals(303, post(button, "").statusCode());
        assertEquals(Entry.State.EXPIRED, only().state());
    }

    @Test
    void chanceIsTheSameForTheSameSeed() {
        List<Fate> once = drawn(7);

        assertEquals(once, drawn(7));
        assertNotEquals(once, drawn(8));
        assertTrue(once.contains(Fate.DECLINE) && once.contains(Fate.APPROVE), once.toString());
    }

    private List<Fate> drawn(long seed) {
        simulator.script().random(seed, Map.of(Fate.APPROVE, 1, Fate.DECLINE, 1));
        List<Fate> drawn = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            drawn.add(simulator.script().next("plain"));
        }
        return drawn;
    }

    @Test
    void aVendorThatMakesNoPayoutsSaysSo() throws Exception {
        assertEquals(
                400,
                json("/control/payouts/plain", "{\"account\": \"bella\", \"currency\": \"usd\"}")
                        .statusCode());
        assertEquals(404, json("/control/payouts/nobody", "{}").statusCode());
    }

    @Test
    void whatTheControlDoesNotUnderstandItNames() {
        assertEquals(400, json("/control/script", "{\"fate\": \"MAYBE\"}").statusCode());
        assertEquals(400, json("/control/script", "no json").statusCode());
        assertEquals(
                404,
                json("/control/script", "{\"fate\": \"WAIT\", \"vendor\": \"nobody\"}")
                        .statusCode());
        assertTrue(json("/control/script", "{\"seed\": 7, \"weights\": {\"WAIT\": 2}, \"guest\": 9}")
                .body()
                .contains("\"guest\":9"));
        assertEquals("[]", get("/control/book").body());
    }

    @Test
    void aRefundNeverGoesBeyondWhatMoved() throws Exception {
        pay("k1", 100);
        hears();
        Book book = simulator.book();

        assertTrue(book.refund(refund("r1", 60)).isPresent());
        assertTrue(book.refund(refund("r2", 41)).isEmpty());
        assertTrue(book.refund(refund("r3", 40)).isPresent());
        assertEquals(100, only().refunded());
    }

    private Entry refund(String id, long amount) {
        return Entry.refund(id, only(), id, amount, java.time.Instant.EPOCH, Fate.APPROVE);
    }

    private Entry only() {
        return simulator.book().entries().get(0);
    }

    private HttpResponse<String> pay(String key, long amount) {
        return send(request("/plain/payments")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"amount\": %d}".formatted(amount))));
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpResponse<String> post(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> json(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private void put(String path, String body) {
        assertEquals(200, send(request(path).PUT(BodyPublishers.ofString(body))).statusCode());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(simulator.url() + path)).timeout(Duration.ofSeconds(10));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
