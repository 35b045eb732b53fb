package app.comanda.payment.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URISyntaxException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Stripe's library over the JDK's newer client: the library's own can't tell a connection that was never made from an
 * answer that never came, can't be interrupted, and lets the JDK send a request again by itself.
 */
final class StripeHttp extends HttpClient {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final java.net.http.HttpClient client = java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /** No connection was made: Stripe has not heard of it. */
    static final class NeverSent extends ApiConnectionException {
        private static final long serialVersionUID = 1L;

        NeverSent(IOException cause) {
            super("No connection to Stripe", cause);
        }
    }

    @Override
    public StripeResponse request(StripeRequest request) throws ApiConnectionException {
        try {
            HttpResponse<String> response = client.send(http(request), BodyHandlers.ofString());
            return new StripeResponse(
                    response.statusCode(), HttpHeaders.of(response.headers().map()), response.body());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new NeverSent(e);
        } catch (IOException e) {
            throw new ApiConnectionException("No answer from Stripe", e);
        } catch (InterruptedException e) {
            // the time-out around the call, which tells its caller itself
            throw new ApiConnectionException("No answer from Stripe in time", e);
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
