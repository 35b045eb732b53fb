package app.comanda.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of the realtime socket. */
final class Socket implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    private Socket(String product, @Nullable String origin) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10));
        if (origin != null) {
            builder.header("Origin", origin);
        }
        socket = builder.buildAsync(URI.create(product.replaceFirst("^http", "ws") + "/api/ws/v1"), new Ear())
                .join();
    }

    static Socket open() {
        return new Socket(Product.url(), null);
    }

    static Socket from(String origin) {
        return new Socket(Product.url(), origin);
    }

    /** Opened, and greeted. */
    static Socket of(String token) {
        return at(Product.url(), token);
    }

    /** At another node. */
    static Socket at(String node, String token) {
        return greeted(node, "{\"type\": \"hello\", \"token\": \"" + token + "\"}");
    }

    /** A terminal's. */
    static Socket at(String node, String token, String key) {
        return greeted(node, "{\"type\": \"hello\", \"token\": \"" + token + "\", \"terminalKey\": \"" + key + "\"}");
    }

    private static Socket greeted(String node, String hello) {
        Socket socket = new Socket(node, null);
        socket.say(hello);
        socket.expect("welcome");
        return socket;
    }

    Socket say(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    WebSocket raw() {
        return socket;
    }

    JsonNode subscribe(String topic, String outlet) {
        return subscribe(topic, outlet, "");
    }

    /** @param more further fields, beginning with a comma */
    JsonNode subscribe(String topic, String outlet, String more) {
        say("{\"type\": \"subscribe\", \"topic\": \"%s\", \"outletId\": \"%s\"%s}".formatted(topic, outlet, more));
        return next();
    }

    /** The next message that is no ping. */
    JsonNode next() {
        JsonNode message = orNothing(Duration.ofSeconds(15));
        if (message == null) {
            throw new AssertionError("Nothing was heard; closed: " + closed.getNow("no"));
        }
        return message;
    }

    JsonNode expect(String type) {
        JsonNode message = next();
        if (!message.path("type").asText().equals(type)) {
            throw new AssertionError("Wanted " + type + ", heard " + message);
        }
        return message;
    }

    @Nullable
    JsonNode orNothing(Duration limit) {
        try {
            JsonNode message = heard.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            return message != null && message.path("type").asText().equals("ping") ? orNothing(limit) : message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The number and the reason, once the server has hung up. */
    String farewell(Duration limit) {
        try {
            return closed.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            throw new AssertionError("The server did not hang up", e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Ear implements WebSocket.Listener {
        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                try {
                    heard.add(JSON.readTree(part.toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int number, String reason) {
            closed.complete(number + " " + reason);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            closed.complete("broken");
        }
    }
}
