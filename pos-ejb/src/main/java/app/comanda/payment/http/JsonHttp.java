package app.comanda.payment.http;

import app.comanda.kernel.Json;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * Calls of vendors' APIs of JSON. Nothing is tried twice here: whoever asks again asks first what became of it.
 *
 * <p>A request has a time-out of its own, and {@link Wire} sees to the end of its answer; what moves money has another
 * around all of it.
 */
@ApplicationScoped
public class JsonHttp {

    private static final long MOVING = 10_000;
    private static final long ASKING = 5_000;
    private static final long LONGER = 2_000;

    /** Amounts never become floating point. */
    private static final ObjectReader EXACT =
            Json.mapper().reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final Wire wire = new Wire();

    /** Makes a request, which an account without its key or with a broken address does not let happen. */
    public interface Making extends Supplier<HttpRequest.Builder> {}

    /**
     * For what moves money.
     *
     * @throws NotSent when it never left
     * @throws NoAnswer when it may have
     */
    @Timeout(MOVING + LONGER)
    public Reply move(Making making) {
        return send(making, MOVING);
    }

    /** For what only asks; throws the same. Asked some hundred times a second, it ends by the wire alone (docs/adr/0051). */
    public Reply ask(Making making) {
        return send(making, ASKING);
    }

    private Reply send(Making making, long millis) {
        HttpResponse<byte[]> response = wire.send(made(making, millis));
        if (response.statusCode() >= Wire.SERVER_ERROR) {
            throw new NoAnswer("The vendor answered " + response.statusCode() + ".");
        }
        return new Reply(response.statusCode(), read(response.body()));
    }

    private static HttpRequest made(Making making, long millis) {
        try {
            return making.get().timeout(Duration.ofMillis(millis)).build();
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new NotSent("The account lacks what the vendor must be told.");
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : EXACT.readTree(body);
        } catch (IOException e) {
            throw new NoAnswer("The vendor's answer is no JSON.");
        }
    }

    public static BodyPublisher body(JsonNode json) {
        return BodyPublishers.ofString(json.toString());
    }

    /** The header of a key that is a user's name without a password. */
    public static String basic(String key) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }
}
