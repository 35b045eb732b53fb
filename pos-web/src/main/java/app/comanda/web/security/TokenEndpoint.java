package app.comanda.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Asks Keycloak for tokens. */
@ApplicationScoped
public class TokenEndpoint {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Inject
    BackOfficeClient client;

    @Inject
    Clock clock;

    /** The tokens for a code, or empty when Keycloak refuses it. @throws KeycloakAway when it does not answer */
    Optional<Tokens> redeem(String code, SignInAttempt attempt) throws KeycloakAway {
        return ask(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "code_verifier",
                        attempt.verifier(),
                        "redirect_uri",
                        client.callback()))
                .filter(tokens -> attempt.nonce().equals(tokens.claims().get("nonce")));
    }

    /** New tokens for the same session, or empty when it is over. @throws KeycloakAway when it does not answer */
    Optional<Tokens> refresh(String refreshToken) throws KeycloakAway {
        return ask(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private Optional<Tokens> ask(Map<String, String> grant) throws KeycloakAway {
        Map<String, String> form = new HashMap<>(grant);
        form.put("client_id", BackOfficeClient.ID);
        form.put("client_secret", client.secret());
        HttpResponse<String> answer = send(HttpRequest.newBuilder(client.tokenEndpoint())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Query.of(form)))
                .build());
        if (answer.statusCode() >= 500) {
            throw new KeycloakAway("Keycloak answers " + answer.statusCode());
        }
        return answer.statusCode() == 200
                ? Optional.of(Tokens.read(answer.body()))
                        .filter(tokens -> tokens.isFor(BackOfficeClient.ID, client.issuer(), clock.instant()))
                : Optional.empty();
    }

    private HttpResponse<String> send(HttpRequest request) throws KeycloakAway {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new KeycloakAway(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeycloakAway(e);
        }
    }
}
