package app.comanda.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The network between one till's browser and the product. A proxy and not the browser's own interception, because a
 * request that was given up by the browser has to reach the server all the same, late, twice, or behind a newer one.
 */
final class BadLine implements AutoCloseable {

    /** What may become of a call. */
    enum Fate {
        /** Nothing happens to it. */
        CARRIED,
        /** It does not arrive. */
        LOST,
        /** It arrives, and nobody hears the answer. */
        UNHEARD,
        /** Half of the answer is heard. */
        TORN,
        /** Somebody else answers: a page that wants to be paid for the network first. */
        HIJACKED,
        LATE,
        /** It arrives twice at the same time. */
        TWICE,
        /** The browser gives it up, and it arrives later: behind calls that were made after it. */
        OVERTAKEN
    }

    private static final Set<String> OF_ONE_HOP = Set.of(
            "connection",
            "content-length",
            "transfer-encoding",
            "host",
            "origin",
            "referer",
            "upgrade",
            "expect",
            "keep-alive");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LATEST_MILLIS = 4_000;

    private final HttpServer server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(12);
    private final Random dice;
    private final Map<Fate, Integer> happened = new EnumMap<>(Fate.class);
    private volatile boolean cut;
    private volatile boolean calm = true;

    BadLine(long seed) {
        dice = new Random(seed);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "bad line");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::pass);
        server.start();
    }

    /** Where the browser finds the product. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Nothing goes in or out. */
    void cut() {
        cut = true;
    }

    void mend() {
        cut = false;
    }

    /** From now on calls are lost, torn, late and so on. */
    void storm() {
        calm = false;
    }

    /** From now on nothing is lost any more; what is on its way late still comes. */
    void calm() {
        cut = false;
        calm = true;
    }

    /** How often what happened. */
    synchronized Map<Fate, Integer> happened() {
        return new EnumMap<>(happened);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void pass(HttpExchange call) throws IOException {
        try (call) {
            byte[] body = call.getRequestBody().readAllBytes();
            if (!cut) {
                meet(call, request(call, body), fate(call));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // the server is down: whoever asks finds nobody
        }
    }

    private void meet(HttpExchange call, HttpRequest request, Fate fate) throws IOException, InterruptedException {
        switch (fate) {
            case LOST -> {}
            case UNHEARD -> http.send(request, BodyHandlers.discarding());
            case OVERTAKEN -> threads.schedule(() -> again(request), below(LATEST_MILLIS), TimeUnit.MILLISECONDS);
            case HIJACKED -> {
                byte[] page = "<html>Welcome to the network of the house</html>".getBytes(StandardCharsets.UTF_8);
                call.getResponseHeaders().add("Content-Type", "text/html");
                call.sendResponseHeaders(200, page.length);
                call.getResponseBody().write(page);
            }
            case LATE -> {
                Thread.sleep(below(LATEST_MILLIS));
                answer(call, http.send(request, BodyHandlers.ofByteArray()), 1);
            }
            case TWICE -> {
                threads.execute(() -> again(request));
                answer(call, http.send(request, BodyHandlers.ofByteArray()), 1);
            }
            case TORN -> answer(call, http.send(request, BodyHandlers.ofByteArray()), 2);
            case CARRIED -> answer(call, http.send(request, BodyHandlers.ofByteArray()), 1);
        }
    }

    private void again(HttpRequest request) {
        http.sendAsync(request, BodyHandlers.discarding());
    }

    /** Pages and programs come through: a till that can't be loaded sells nothing that could be lost. */
    private synchronized Fate fate(HttpExchange call) {
        boolean ofTheApi = call.getRequestURI().getPath().startsWith("/api/");
        int thrown = dice.nextInt(100);
        Fate fate = Fate.CARRIED;
        if (ofTheApi && !calm) {
            boolean ofTheJournal = call.getRequestURI().getPath().contains("/sync/");
            Fate[] all = Fate.values();
            fate = thrown < (ofTheJournal ? 60 : 20) ? all[1 + thrown % (all.length - 1)] : Fate.CARRIED;
            happened.merge(fate, 1, Integer::sum);
        }
        return fate;
    }

    private synchronized int below(int most) {
        return dice.nextInt(most);
    }

    private static HttpRequest request(HttpExchange call, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Product.url() + call.getRequestURI()))
                .timeout(PATIENCE)
                .method(
                        call.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        call.getRequestHeaders().forEach((name, values) -> {
            if (!OF_ONE_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    /** @param parts in how many parts the answer would go, of which one goes */
    private void answer(HttpExchange call, HttpResponse<byte[]> answer, int parts) throws IOException {
        if (cut) {
            return;
        }
        answer.headers().map().forEach((name, values) -> {
            if (!OF_ONE_HOP.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                call.getResponseHeaders().put(name, values);
            }
        });
        byte[] body = answer.body();
        call.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            call.getResponseBody().write(body, 0, body.length / parts);
            call.getResponseBody().flush();
        }
    }
}
