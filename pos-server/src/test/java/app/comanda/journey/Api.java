package app.comanda.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API as one person uses it. Every call that changes something gets an idempotency key of its own. */
final class Api {

    static final String JSON = "application/json";
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final String product;
    private final Map<String, String> headers;

    private Api(String product, Map<String, String> headers) {
        this.product = product;
        this.headers = Map.copyOf(headers);
    }

    static Api withoutToken() {
        return new Api(Product.url(), Map.of());
    }

    static Api with(String token) {
        return new Api(Product.url(), Map.of("Authorization", "Bearer " + token));
    }

    Api header(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Api(product, more);
    }

    /** The same caller at another node. */
    Api at(String node) {
        return new Api(node, headers);
    }

    Api key(String idempotencyKey) {
        return header("Idempotency-Key", idempotencyKey);
    }

    Answer get(String path) {
        return call("GET", path, null, JSON);
    }

    Answer post(String path, String json) {
        return call("POST", path, json.getBytes(StandardCharsets.UTF_8), JSON);
    }

    Answer post(String path) {
        return call("POST", path, null, JSON);
    }

    Answer put(String path, String json) {
        return call("PUT", path, json.getBytes(StandardCharsets.UTF_8), JSON);
    }

    Answer delete(String path) {
        return call("DELETE", path, null, JSON);
    }

    Answer send(String path, byte[] body, String mediaType) {
        return call("POST", path, body, mediaType);
    }

    Answer call(String method, String path, byte @Nullable [] body, String mediaType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(product + "/api/v1" + path))
                .timeout(LIMIT)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body != null) {
            request.header("Content-Type", mediaType);
        }
        if (!method.equals("GET") && !headers.containsKey("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        headers.forEach(request::header);
        try {
            return new Answer(method + " " + path, HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
