package app.comanda.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher changes in the embedded Keycloak: the clients' addresses; and accounts, for the demo and for measuring,
 * never for real people.
 */
public final class KeycloakAdmin {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Settings settings;
    private final Secrets secrets;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    public KeycloakAdmin(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Makes a chain admin unless there is one of this name; {@link #makeReady} then lets him in. */
    public void createChainAdmin(String username, UUID chain) {
        if (find(username).isMissingNode()) {
            ObjectNode user = json.createObjectNode();
            user.put("username", username).put("email", username + "@example.test");
            user.put("firstName", "Chain").put("lastName", "Admin");
            user.put("enabled", true).put("emailVerified", true);
            user.putObject("attributes").putArray("chain_id").add(chain.toString());
            send("POST", "/users", user);
            grant(find(username).path("id").asText(), "chain_admin");
        }
    }

    /** Gives an account the demo password (and second factor) as if its owner had followed the invitation. */
    public void makeReady(DemoUser demoUser, DemoUsers demoUsers) {
        Optional<String> secret =
                demoUser.secondFactor() ? Optional.of(demoUsers.totpSecret(demoUser)) : Optional.empty();
        makeReady(demoUser.name(), DemoUsers.PASSWORD, secret);
    }

    /**
     * Gives an account these in place of all it had, as if its owner had followed the invitation.
     *
     * @param otpSecret text whose UTF-8 bytes are the key of the one-time codes
     */
    public void makeReady(String username, String password, Optional<String> otpSecret) {
        JsonNode found = find(username);
        if (found.isMissingNode()) {
            throw new StartFailure("There is no account " + username);
        }
        String path = "/users/" + found.path("id").asText();
        for (JsonNode credential : send("GET", path + "/credentials", null)) {
            send("DELETE", path + "/credentials/" + credential.path("id").asText(), null);
        }
        ObjectNode user = found.deepCopy();
        user.putArray("requiredActions");
        user.put("emailVerified", true);
        otpSecret.ifPresent(secret -> user.putArray("credentials").add(otp(secret)));
        send("PUT", path, user);
        ObjectNode secret = json.createObjectNode();
        secret.put("type", "password").put("value", password).put("temporary", false);
        send("PUT", path + "/reset-password", secret);
    }

    /** Lets browsers come back to this address after they signed in, also when the realm was made for another. */
    void moveClients(String home) {
        for (String clientId : List.of("pos-backoffice", "pos-terminal")) {
            JsonNode client = send("GET", "/clients?clientId=" + clientId, null).path(0);
            MovedClient.of(client, home)
                    .ifPresent(
                            moved -> send("PUT", "/clients/" + client.path("id").asText(), moved));
        }
    }

    private ObjectNode otp(String secret) {
        ObjectNode otp = json.createObjectNode();
        otp.put("type", "otp").put("userLabel", "demo");
        otp.put("secretData", json.createObjectNode().put("value", secret).toString());
        otp.put(
                "credentialData",
                json.createObjectNode()
                        .put("subType", "totp")
                        .put("digits", 6)
                        .put("counter", 0)
                        .put("period", 30)
                        .put("algorithm", "HmacSHA1")
                        .toString());
        return otp;
    }

    private void grant(String user, String role) {
        JsonNode representation = send("GET", "/roles/" + role, null);
        send(
                "POST",
                "/users/" + user + "/role-mappings/realm",
                json.createArrayNode().add(representation));
    }

    private JsonNode find(String username) {
        String name = URLEncoder.encode(username, StandardCharsets.UTF_8);
        return send("GET", "/users?exact=true&username=" + name, null).path(0);
    }

    private JsonNode send(String method, String path, @Nullable JsonNode body) {
        URI address = URI.create(settings.keycloakUrl() + "/admin/realms/" + settings.realm() + path);
        HttpRequest.BodyPublisher publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString());
        return answer(HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build());
    }

    private String token() {
        Map<String, String> form = Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                Keycloak.ADMIN,
                "password",
                secrets.get(Keycloak.ADMIN_SECRET));
        URI address = URI.create(settings.keycloakUrl() + "/realms/master/protocol/openid-connect/token");
        return answer(HttpRequest.newBuilder(address)
                        .timeout(LIMIT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(Tokens.encode(form)))
                        .build())
                .path("access_token")
                .asText();
    }

    private JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new StartFailure("Keycloak answered %d to %s %s: %s"
                        .formatted(
                                answer.statusCode(),
                                request.method(),
                                request.uri().getPath(),
                                answer.body()));
            }
            return answer.body().isEmpty() ? json.missingNode() : json.readTree(answer.body());
        } catch (IOException e) {
            throw new StartFailure("Keycloak does not answer at " + settings.keycloakUrl(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }
}
