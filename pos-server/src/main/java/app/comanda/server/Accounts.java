package app.comanda.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Users of the realm, as the administrator of an embedded Keycloak sees them. Does for the people of a demo or a
 * rehearsal what an invitation asks of a real person: a password and, for owners, one-time codes.
 */
public final class Accounts {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Settings settings;
    private final Secrets secrets;
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final String token;

    /** Signs in. @throws StartFailure when Keycloak is external, does not answer or refuses */
    public Accounts(Settings settings, Secrets secrets) {
        if (settings.external(Service.KEYCLOAK)) {
            throw new StartFailure("This needs the embedded Keycloak; COMANDA_KEYCLOAK_URL names another.");
        }
        this.settings = settings;
        this.secrets = secrets;
        this.token = signIn();
    }

    public boolean exists(String username) {
        return find(username).isPresent();
    }

    /**
     * Gives a user a password and, where one is named, a secret for one-time codes, in place of all earlier ones, and
     * nothing is left to be done at the first sign-in.
     *
     * @param otpSecret text whose UTF-8 bytes are the key
     */
    public void activate(String username, String password, Optional<String> otpSecret) {
        JsonNode user = find(username).orElseThrow(() -> new StartFailure("Keycloak has no user " + username));
        String path = "/users/" + user.path("id").asText();
        for (JsonNode credential : call("GET", path + "/credentials", null)) {
            call("DELETE", path + "/credentials/" + credential.path("id").asText(), null);
        }
        ObjectNode changed = user.deepCopy();
        changed.put("enabled", true).put("emailVerified", true);
        changed.putArray("requiredActions");
        credentials(changed.putArray("credentials"), password, otpSecret);
        call("PUT", path, changed);
    }

    /** Makes a chain admin who can sign in at once. */
    public void makeChainAdmin(String username, UUID chain, String password, String otpSecret) {
        ObjectNode user = mapper.createObjectNode();
        user.put("username", username)
                .put("enabled", true)
                .put("email", username + "@comanda.test")
                .put("emailVerified", true)
                .put("firstName", "Chain admin");
        user.putObject("attributes").putArray("chain_id").add(chain.toString());
        credentials(user.putArray("credentials"), password, Optional.of(otpSecret));
        call("POST", "/users", user);
        String id = find(username).orElseThrow().path("id").asText();
        ArrayNode roles = mapper.createArrayNode().add(call("GET", "/roles/chain_admin", null));
        call("POST", "/users/" + id + "/role-mappings/realm", roles);
    }

    private Optional<JsonNode> find(String username) {
        JsonNode found = call("GET", "/users?exact=true&username=" + encode(username), null);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private void credentials(ArrayNode credentials, String password, Optional<String> otpSecret) {
        credentials
                .addObject()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false);
        otpSecret.ifPresent(secret -> credentials
                .addObject()
                .put("type", "otp")
                .put("userLabel", "telephone")
                .put("secretData", mapper.createObjectNode().put("value", secret).toString())
                .put(
                        "credentialData",
                        mapper.createObjectNode()
                                .put("subType", "totp")
                                .put("digits", 6)
                                .put("period", 30)
                                .put("counter", 0)
                                .put("algorithm", "HmacSHA1")
                                .toString()));
    }

    private String signIn() {
        String form = "grant_type=password&client_id=admin-cli&username=" + Keycloak.ADMIN + "&password="
                + encode(secrets.get(Keycloak.ADMIN_SECRET));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(settings.keycloakUrl() + "/realms/master/protocol/openid-connect/token"))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return send(request).path("access_token").asText();
    }

    private JsonNode call(String method, String path, @Nullable JsonNode body) {
        HttpRequest.BodyPublisher publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString());
        return send(HttpRequest.newBuilder(
                        URI.create(settings.keycloakUrl() + "/admin/realms/" + settings.realm() + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build());
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new StartFailure("Keycloak answers %d to %s %s: %s"
                        .formatted(
                                answer.statusCode(),
                                request.method(),
                                request.uri().getPath(),
                                answer.body()));
            }
            return answer.body().isBlank() ? mapper.createObjectNode() : mapper.readTree(answer.body());
        } catch (IOException e) {
            throw new StartFailure(
                    "Keycloak does not answer at %s; is Comanda running? (./comanda run)"
                            .formatted(settings.keycloakUrl()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
