package app.comanda.notification.hook;

import app.comanda.kernel.WholeAnswer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Calls a program: record the attempt, call, record the outcome. Killed in between, it calls again with the same id. */
@ApplicationScoped
public class HookCalling {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(10);

    /** Follows nobody elsewhere: the address that was checked is the one that is called. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @EJB
    HookRecording recording;

    @Inject
    HookAddresses addresses;

    @Inject
    Clock clock;

    void call(UUID callId) {
        recording.begin(callId).ifPresent(message -> recording.end(callId, send(message)));
    }

    private HookOutcome send(HookMessage message) {
        try {
            return addresses.mayBeCalled(message.address())
                    ? HookOutcome.answered(WholeAnswer.send(http, request(message), BodyHandlers.discarding())
                            .statusCode())
                    : HookOutcome.silent("The address leads into a private network");
        } catch (IOException e) {
            return HookOutcome.silent(
                    e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HookOutcome.silent("The server was stopped");
        }
    }

    private HttpRequest request(HookMessage message) {
        Instant now = clock.instant();
        return HttpRequest.newBuilder(message.address())
                .timeout(ANSWERING)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Comanda")
                .header("webhook-id", message.id().toString())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", message.secret().sign(message.id(), now, message.body()))
                .POST(BodyPublishers.ofString(message.body()))
                .build();
    }
}
