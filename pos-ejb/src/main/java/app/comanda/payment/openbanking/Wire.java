package app.comanda.payment.openbanking;

import app.comanda.kernel.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;

/** Sends a request once, and tells what surely was not sent from what may have been. */
final class Wire {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final int SERVER_ERROR = 500;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECTING).build();

    /** @throws NotSent, NoAnswer; their messages name neither address nor body */
    Reply send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() >= SERVER_ERROR) {
                throw new NoAnswer("The vendor answered " + response.statusCode() + ".");
            }
            return new Reply(response.statusCode(), json(response.body()));
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
            throw new NotSent("The vendor can't be reached.");
        } catch (IOException e) {
            throw new NoAnswer("The vendor did not answer (" + e.getClass().getSimpleName() + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("Waiting for the vendor was interrupted.");
        }
    }

    private static JsonNode json(byte[] body) throws IOException {
        return body.length == 0 ? MissingNode.getInstance() : Json.mapper().readTree(body);
    }
}
