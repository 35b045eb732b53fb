package app.comanda.payment.qris;

import app.comanda.payment.account.Access;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** The HTTP of Midtrans' Core API. Nothing is tried twice here: whoever asks again asks first what became of it. */
@ApplicationScoped
@CircuitBreaker(
        requestVolumeThreshold = 20,
        failureRatio = 0.5,
        delay = 5_000,
        failOn = {NotSent.class, NoAnswer.class, TimeoutException.class})
public class MidtransCalls {

    private static final long MOVING = 10_000;
    private static final long ASKING = 5_000;

    private final JsonHttp http = new JsonHttp();

    /** For what moves money. */
    @Timeout(MOVING)
    public VendorAnswer move(Access access, String path, JsonNode body) {
        return http.send(
                () -> request(access, path, MOVING).POST(JsonHttp.body(body)).build());
    }

    /** For what only asks. */
    @Timeout(ASKING)
    public VendorAnswer ask(Access access, String path) {
        return http.send(() -> request(access, path, ASKING).GET().build());
    }

    private static HttpRequest.Builder request(Access access, String path, long millis) {
        return HttpRequest.newBuilder(URI.create(access.base() + path))
                .timeout(Duration.ofMillis(millis))
                .header("Authorization", JsonHttp.basic(access.secret("serverKey")))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }
}
