package app.comanda.payment.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request once, unless its address keeps failing. Messages of what it throws name neither address nor body.
 *
 * <p>A request's own time-out ends with the answer's first byte; a little later an answer that trickles is given up too.
 */
public final class Wire {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    static final int SERVER_ERROR = 500;

    /** From the time-out of a request that has one to the end of its answer. */
    private static final Duration REST = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Follows no redirect, which would carry keys to another address. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();

    private final Breaker breaker;

    public Wire() {
        this(new Breaker(System::nanoTime));
    }

    Wire(Breaker breaker) {
        this.breaker = breaker;
    }

    /**
     * Any answer, also an error of the vendor's. What counts against an address is no answer, no connection, and HTTP 500
     * and above: whoever refuses a request or its keys is well.
     *
     * @throws NotSent when it never left
     * @throws NoAnswer when it may have
     */
    public HttpResponse<byte[]> send(HttpRequest request) {
        String address = request.uri().getScheme() + "://" + request.uri().getRawAuthority();
        if (!breaker.lets(address)) {
            throw new NotSent("The vendor is away.");
        }
        boolean well = false;
        try {
            HttpResponse<byte[]> response = exchanged(request);
            well = response.statusCode() < SERVER_ERROR;
            return response;
        } finally {
            if (well) {
                breaker.succeeded(address);
            } else {
                breaker.failed(address);
            }
        }
    }

    private HttpResponse<byte[]> exchanged(HttpRequest request) {
        Duration limit = request.timeout().orElse(LONGEST).plus(REST);
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (TimeoutException | InterruptedException e) {
            // interrupted by the time-out around this call, which is over with it: the thread itself shall go on
            answer.cancel(true);
            throw new NoAnswer("The vendor did not answer in time.");
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        if (cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException) {
            return new NotSent("The vendor can't be reached.");
        }
        if (cause instanceof IOException) {
            return new NoAnswer("The vendor did not answer (" + cause.getClass().getSimpleName() + ").");
        }
        return new IllegalStateException("A vendor could not be called", cause);
    }
}
