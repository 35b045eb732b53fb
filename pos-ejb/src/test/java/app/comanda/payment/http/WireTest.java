package app.comanda.payment.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {

    private static final int PROMISED = 1_000;

    private final Wire wire = new Wire();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer vendor;

    @BeforeEach
    void start() throws IOException {
        vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        vendor.setExecutor(threads);
        vendor.createContext("/silent", exchange -> pause(Duration.ofMinutes(1)));
        vendor.createContext("/trickling", this::trickle);
        vendor.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        vendor.stop(0);
        threads.shutdownNow();
    }

    @Test
    void anAnswerThatNeverBeginsIsGivenUp() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThrows(NoAnswer.class, () -> wire.send(request("/silent"))));
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUp() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThrows(NoAnswer.class, () -> wire.send(request("/trickling"))));
    }

    /** A name that leads here only when it is called passes every look at the name. */
    @Test
    void nobodyIsCalledWithinTheServersOwnNetwork() {
        for (String host : List.of("127.0.0.2", "10.0.0.1", "[::1]", "169.254.169.254")) {
            HttpRequest inside =
                    HttpRequest.newBuilder(URI.create("http://" + host + "/")).build();
            NotSent refused = assertThrows(NotSent.class, () -> wire.send(inside), host);
            assertEquals("The vendor's address leads into this server's own network.", refused.getMessage());
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + vendor.getAddress().getPort() + path))
                .timeout(Duration.ofMillis(300))
                .build();
    }

    private void trickle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, PROMISED);
        for (int i = 0; i < PROMISED && over.getCount() > 0; i++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            pause(Duration.ofMillis(100));
        }
    }

    private void pause(Duration pause) {
        try {
            boolean ended = over.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            if (ended) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
