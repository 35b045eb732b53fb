package app.comanda.kernel;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls another server and waits for its answer to the end. A request's own time-out ends with the answer's first byte; an
 * answer that trickles would hold its caller for ever.
 */
public final class WholeAnswer {

    /** From the time-out of a request that has one to the end of its answer. */
    private static final Duration REST = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private WholeAnswer() {}

    /** @throws HttpTimeoutException when the answer is not whole in time; other exceptions as of the client */
    public static <T> HttpResponse<T> send(HttpClient client, HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        Duration limit = request.timeout().orElse(LONGEST).plus(REST);
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, handler);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("Another server could not be called", e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("The answer did not end");
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        }
    }
}
