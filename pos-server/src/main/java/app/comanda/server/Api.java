package app.comanda.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/** The product's public API as one caller sees it. May be used by several threads. */
public final class Api {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String url;
    private final Supplier<String> token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param productUrl without {@code /api/v1}; @param token asked for with every call */
    public Api(String productUrl, Supplier<String> token) {
        this.url = productUrl + "/api/v1";
        this.token = token;
    }

    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new StartFailure("This is no JSON: " + text, e);
        }
    }

    public JsonNode get(String path) {
        return json(expect(send(request(path).GET().build())));
    }

    public JsonNode post(String path, String key, JsonNode body) {
        return json(expect(attempt(path, key, "application/json", body.toString())));
    }

    public JsonNode put(String path, String key, JsonNode body) {
        BodyPublisher sent = BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8);
        return json(expect(send(keyed(path, key, "application/json").PUT(sent).build())));
    }

    public JsonNode postCsv(String path, String key, String csv) {
        return json(expect(attempt(path, key, "text/csv", csv)));
    }

    private HttpResponse<String> attempt(String path, String key, String type, String body) {
        return send(keyed(path, key, type)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    }

    private HttpRequest.Builder keyed(String path, String key, String type) {
        return request(path).header("Content-Type", type).header("Idempotency-Key", key);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(LIMIT)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token.get());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StartFailure(
                    "Comanda does not answer at %s; is it running? (./comanda run)".formatted(request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }

    private static String expect(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new StartFailure("Comanda answers %d to %s %s: %s"
                    .formatted(
                            answer.statusCode(),
                            answer.request().method(),
                            answer.request().uri().getPath(),
                            answer.body()));
        }
        return answer.body();
    }
}
