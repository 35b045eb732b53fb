package app.comanda.payment.http;

import app.comanda.kernel.OwnNetwork;
import app.comanda.kernel.WholeAnswer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;

/**
 * Sends a request once, unless its address keeps failing. Messages of what it throws name neither address nor body.
 */
public final class Wire {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    static final int SERVER_ERROR = 500;
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost");

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
        requireOutside(request.uri().getHost());
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

    /** Accounts may name this machine by these two only, and only where vendors are simulated: what others lead to is asked. */
    private static void requireOutside(String host) {
        if (HERE.contains(host)) {
            return;
        }
        try {
            if (OwnNetwork.has(host)) {
                throw new NotSent("The vendor's address leads into this server's own network.");
            }
        } catch (UnknownHostException e) {
            throw new NotSent("The vendor's address leads nowhere.");
        }
    }

    private HttpResponse<byte[]> exchanged(HttpRequest request) {
        try {
            return WholeAnswer.send(client, request, BodyHandlers.ofByteArray());
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
            throw new NotSent("The vendor can't be reached.");
        } catch (IOException e) {
            throw new NoAnswer("The vendor did not answer (" + e.getClass().getSimpleName() + ").");
        } catch (InterruptedException e) {
            // by the time-out around this call, which is over with it: the thread itself shall go on
            throw new NoAnswer("The vendor did not answer in time.");
        }
    }
}
