package app.comanda.payment.qris;

import app.comanda.kernel.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;

/** Calls an API of JSON, and tells apart whether a request was sent when no answer comes. */
final class JsonHttp {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    /** Amounts never become floating point. */
    private static final ObjectReader EXACT =
            Json.mapper().reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /**
     * @param making builds the request, which an account without its key or with a broken address does not let happen
     * @throws NotSent when it never left
     * @throws NoAnswer when it may have
     */
    VendorAnswer send(Supplier<HttpRequest> making) {
        HttpRequest request = made(making);
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() >= 500) {
                throw new NoAnswer("HTTP " + answer.statusCode());
            }
            return new VendorAnswer(answer.statusCode(), read(answer.body()));
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
            throw new NotSent(e);
        } catch (IOException e) {
            throw new NoAnswer(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            // by the time-out that surrounds this call, which is over with it: the thread itself shall go on
            throw new NoAnswer("cut off");
        }
    }

    private static HttpRequest made(Supplier<HttpRequest> making) {
        try {
            return making.get();
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new NotSent(e);
        }
    }

    static HttpRequest.BodyPublisher body(JsonNode json) {
        return HttpRequest.BodyPublishers.ofString(json.toString());
    }

    /** The header of a key that is a user's name without a password. */
    static String basic(String key) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }

    /** @throws NoAnswer when it is no JSON */
    static JsonNode read(String text) {
        try {
            JsonNode json = EXACT.readTree(text);
            if (json.isMissingNode()) {
                throw new NoAnswer("an empty answer");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new NoAnswer("an answer that is no JSON");
        }
    }
}
