package app.comanda.simulator.truelayer;

import app.comanda.simulator.Answer;
import app.comanda.simulator.Exchange;
import app.comanda.simulator.Stage;
import app.comanda.simulator.Webhooks.Hook;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who may call: by a secret and a key if some are registered, else anybody. Settings {@code clientSecret}, {@code publicKey}. */
final class Clients {

    private static final String VENDOR = "truelayer";
    private static final int TOKEN_SECONDS = 3600;

    private final Stage stage;
    private final Map<String, String> clientsByToken = new ConcurrentHashMap<>();

    Clients(Stage stage) {
        this.stage = stage;
    }

    Answer token(Exchange call) {
        Map<String, String> form = call.form();
        String client = form.getOrDefault("client_id", "");
        String secret = form.getOrDefault("client_secret", "");
        boolean refused = setting(client, "clientSecret")
                .filter(known -> !known.equals(secret))
                .isPresent();
        if (client.isEmpty() || secret.isEmpty() || refused || !"client_credentials".equals(form.get("grant_type"))) {
            return Answer.json(400, Map.of("error", "invalid_client"));
        }
        String token = UUID.randomUUID().toString();
        clientsByToken.put(token, client);
        return Answer.json(
                200,
                Map.of(
                        "access_token",
                        token,
                        "expires_in",
                        TOKEN_SECONDS,
                        "scope",
                        "payments",
                        "token_type",
                        "Bearer"));
    }

    /** The client whose token this is. */
    String of(Exchange call) {
        return call.header("Authorization")
                .filter(value -> value.startsWith("Bearer "))
                .flatMap(value -> Optional.ofNullable(clientsByToken.get(value.substring("Bearer ".length()))))
                .orElseThrow(() -> Problem.of(
                        401, "unauthenticated", "A Bearer token must be provided in the Authorization header."));
    }

    /** The same, of a call that must be signed. */
    String signing(Exchange call) {
        String client = of(call);
        boolean signed = call.header("Tl-Signature").isPresent()
                && setting(client, "publicKey")
                        .map(key -> Signatures.verifies(call, "/" + VENDOR + call.path(), key))
                        .orElse(true);
        if (!signed) {
            throw Problem.of(401, "unauthenticated", "Invalid request signature.");
        }
        return client;
    }

    private Optional<String> setting(String client, String name) {
        return stage.webhooks()
                .find(VENDOR, client)
                .map(Hook::settings)
                .flatMap(settings -> Optional.ofNullable(settings.get(name)));
    }
}
