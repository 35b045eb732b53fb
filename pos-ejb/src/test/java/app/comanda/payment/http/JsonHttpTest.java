package app.comanda.payment.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsonHttpTest {

    private static final int MANY = 3 * Breaker.FAILURES;

    private final JsonHttp http = new JsonHttp();
    private final AtomicInteger calls = new AtomicInteger();
    private final HttpServer vendor = server();
    private final HttpServer other = server();
    private int status = 200;
    private String body = "{}";

    @AfterEach
    void stop() {
        vendor.stop(0);
        other.stop(0);
    }

    @Test
    void anAnswerIsReadExactly() {
        body = "{\"amount\": 0.25, \"at\": \"2026-11-25T12:00:00+07:00\"}";
        Reply reply = ask(vendor);
        assertEquals(new BigDecimal("0.25"), reply.body().path("amount").decimalValue());
        assertEquals("2026-11-25T05:00:00Z", reply.time("at").orElseThrow().toString());
        assertEquals("", reply.text("absent"));
    }

    @Test
    void aRefusalIsAnAnswer() {
        status = 422;
        assertFalse(ask(vendor).succeeded());
        body = "";
        assertEquals(422, ask(vendor).status());
    }

    @Test
    void whatCannotBeUnderstoodIsNoAnswer() {
        body = "<html>";
        assertThrows(NoAnswer.class, () -> ask(vendor));
        body = "{}";
        status = 503;
        assertThrows(NoAnswer.class, () -> ask(vendor));
    }

    @Test
    void whatHasNoConnectionOrNotEvenARequestWasNeverSent() {
        assertThrows(NotSent.class, () -> http.move(() -> HttpRequest.newBuilder(URI.create("http://127.0.0.1:1/"))));
        assertThrows(NotSent.class, () -> http.move(() -> HttpRequest.newBuilder(URI.create("nowhere"))));
        assertThrows(
                NotSent.class,
                () -> http.move(() -> {
                    throw new IllegalStateException("The account has no secretKey");
                }));
    }

    @Test
    void keysAreCarriedToNoOtherAddress() {
        status = 302;
        assertEquals(302, ask(vendor).status());
        assertEquals(1, calls.get());
    }

    /** One restaurant's address that is wrong or broken hinders nobody else. */
    @Test
    void anAddressThatFailsIsLeftInPeaceAndNoOther() {
        status = 500;
        for (int i = 0; i < MANY; i++) {
            assertThrows(RuntimeException.class, () -> ask(vendor));
        }
        assertEquals(Breaker.FAILURES, calls.get());
        assertThrows(NotSent.class, () -> ask(vendor));
        status = 200;
        assertEquals(200, ask(other).status());
    }

    /** One restaurant's wrong keys are no sign of a vendor that is away. */
    @Test
    void refusedKeysAreAskedAboutForEver() {
        status = 401;
        for (int i = 0; i < MANY; i++) {
            assertEquals(401, ask(vendor).status());
        }
        assertEquals(MANY, calls.get());
    }

    private Reply ask(HttpServer server) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/things");
        return http.ask(() -> HttpRequest.newBuilder(address));
    }

    private HttpServer server() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                calls.incrementAndGet();
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Location", "/elsewhere");
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
