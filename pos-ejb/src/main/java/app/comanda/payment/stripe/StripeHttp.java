package app.comanda.payment.stripe;

import app.comanda.payment.http.NoAnswer;
import app.comanda.payment.http.NotSent;
import app.comanda.payment.http.Wire;
import com.stripe.exception.ApiConnectionException;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Stripe's library over the wire of all adapters: the library's own can't tell a connection that was never made from an
 * answer that never came, can't be interrupted, and lets the JDK send a request again by itself.
 */
final class StripeHttp extends HttpClient {

    private final Wire wire = new Wire();

    /** No connection was made: Stripe has not heard of it. */
    static final class NeverSent extends ApiConnectionException {
        private static final long serialVersionUID = 1L;

        NeverSent(NotSent cause) {
            super("No connection to Stripe", cause);
        }
    }

    @Override
    public StripeResponse request(StripeRequest request) throws ApiConnectionException {
        try {
            HttpResponse<byte[]> response = wire.send(http(request));
            return new StripeResponse(
                    response.statusCode(),
                    HttpHeaders.of(response.headers().map()),
                    new String(response.body(), StandardCharsets.UTF_8));
        } catch (NotSent e) {
            throw new NeverSent(e);
        } catch (NoAnswer e) {
            throw new ApiConnectionException("No answer from Stripe", e);
        }
    }

    private static HttpRequest http(StripeRequest request) throws ApiConnectionException {
        try {
            HttpRequest.Builder http = HttpRequest.newBuilder(request.url().toURI())
                    .timeout(Duration.ofMillis(request.options().getReadTimeout()));
            for (Map.Entry<String, List<String>> header :
                    request.headers().map().entrySet()) {
                http.setHeader(header.getKey(), String.join(",", header.getValue()));
            }
            http.setHeader("User-Agent", buildUserAgentString(request));
            if (request.content() == null) {
                return http.method(request.method().name(), BodyPublishers.noBody())
                        .build();
            }
            return http.setHeader("Content-Type", request.content().contentType())
                    .method(
                            request.method().name(),
                            BodyPublishers.ofByteArray(request.content().byteArrayContent()))
                    .build();
        } catch (URISyntaxException e) {
            throw new ApiConnectionException("Not an address", e);
        }
    }
}
