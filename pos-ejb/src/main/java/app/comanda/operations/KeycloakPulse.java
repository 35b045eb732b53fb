package app.comanda.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks Keycloak whether it is there and has our realm; while it imports one it answers 503. */
@ApplicationScoped
public class KeycloakPulse {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    @ConfigProperty(name = "comanda.keycloak.url")
    String url;

    @Inject
    @ConfigProperty(name = "comanda.keycloak.realm", defaultValue = "comanda")
    String realm;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    void beat() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/realms/" + realm))
                .timeout(PATIENCE)
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("Keycloak answers " + status);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
