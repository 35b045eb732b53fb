package app.comanda.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A few questions whose answers need every module of the EAR and every server beside it. */
final class Smoke {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Settings settings;
    private final Progress progress;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    Smoke(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** @throws StartFailure at the first answer that is not the expected one */
    void run() {
        expect("/health/ready", 200, "");
        expect("/api/v1/openapi.json", 200, "\"openapi\"");
        expect("/api/v1/orders", 401, "");
        HttpResponse<String> backOffice = get("/");
        String signIn = backOffice.headers().firstValue("Location").orElse("");
        require("/ leads to the sign-in", signIn.startsWith(settings.keycloakUrl()), backOffice);
    }

    private void expect(String path, int status, String part) {
        HttpResponse<String> answer = get(path);
        require(
                path + " answers " + status,
                answer.statusCode() == status && answer.body().contains(part),
                answer);
    }

    private void require(String what, boolean holds, HttpResponse<String> answer) {
        if (!holds) {
            throw new StartFailure("Not so: %s; it answered %d %s".formatted(what, answer.statusCode(), answer.body()));
        }
        progress.say("%s", what);
    }

    private HttpResponse<String> get(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(settings.productUrl() + path))
                            .timeout(LIMIT)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StartFailure(path + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }
}
