package app.comanda.journey;

import app.comanda.server.Settings;
import app.comanda.server.Totp;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Sets accounts up without a browser, and signs them in. */
final class Keycloak {

    static final String PASSWORD = "a long enough sentence";
    private static final String TOTP_SECRET = "JOURNEYJOURNEYJOURNEYJOURNEY0000";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, Held> TOKENS = new HashMap<>();
    /** A token lives for fifteen minutes, and some journeys take three. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(9);

    private Keycloak() {}

    private record Held(String token, Instant since) {

        boolean isGood() {
            return since.plus(GOOD_FOR).isAfter(Clock.systemUTC().instant());
        }
    }

    /** The person's token; kept for a while, because a one-time code works once. */
    static synchronized String token(String username) {
        return TOKENS.compute(
                        username,
                        (name, held) -> held != null && held.isGood()
                                ? held
                                : new Held(signIn(name), Clock.systemUTC().instant()))
                .token();
    }

    /** A token of its own for every call; only for people without one-time codes. */
    static String signIn(String username) {
        return signIn(username, code());
    }

    static String signIn(String username, String code) {
        return post(
                        "/realms/comanda/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "pos-cli",
                                "client_secret",
                                secret("COMANDA_KEYCLOAK_CLI_SECRET"),
                                "username",
                                username,
                                "password",
                                PASSWORD,
                                "scope",
                                "openid",
                                "totp",
                                code))
                .path("access_token")
                .asText();
    }

    private static String code() {
        return Totp.code(
                TOTP_SECRET.getBytes(StandardCharsets.UTF_8), Clock.systemUTC().instant());
    }

    /** The one after that which was asked for a token: Keycloak takes it already, and each once. */
    static String nextCode() {
        return Totp.code(
                TOTP_SECRET.getBytes(StandardCharsets.UTF_8),
                Clock.systemUTC().instant().plusSeconds(30));
    }

    /** The chain's admin, as an operator makes one (docs/operations.md). */
    static void makeChainAdmin(String username, String chainId) {
        ObjectNode user = JSON.createObjectNode();
        user.put("username", username).put("email", username + "@comanda.test").put("firstName", "Chain");
        user.put("lastName", "Admin").put("enabled", true).put("emailVerified", true);
        user.putObject("attributes").putArray("chain_id").add(chainId);
        credentials(user, true);
        admin("POST", "/users", user);
        JsonNode role = admin("GET", "/roles/chain_admin", null);
        String id = find(username).path("id").asText();
        admin(
                "POST",
                "/users/" + id + "/role-mappings/realm",
                JSON.createArrayNode().add(role));
    }

    /** As if the invited person had followed the e-mail's link. */
    static void setUp(String username) {
        ObjectNode user = (ObjectNode) find(username);
        boolean secondFactor = user.path("requiredActions").toString().contains("CONFIGURE_TOTP");
        user.putArray("requiredActions");
        user.put("emailVerified", true);
        credentials(user, secondFactor);
        admin("PUT", "/users/" + user.path("id").asText(), user);
    }

    static JsonNode find(String username) {
        JsonNode found = admin("GET", "/users?exact=true&username=" + encode(username), null);
        if (found.size() != 1) {
            throw new AssertionError("There is no account " + username + ": " + found);
        }
        return found.get(0);
    }

    private static void credentials(ObjectNode user, boolean secondFactor) {
        var credentials = user.putArray("credentials");
        credentials.addObject().put("type", "password").put("value", PASSWORD).put("temporary", false);
        if (secondFactor) {
            credentials
                    .addObject()
                    .put("type", "otp")
                    .put("userLabel", "phone")
                    .put("secretData", "{\"value\":\"" + TOTP_SECRET + "\"}")
                    .put(
                            "credentialData",
                            "{\"subType\":\"totp\",\"digits\":6,\"period\":30,\"algorithm\":\"HmacSHA1\",\"counter\":0}");
        }
    }

    /** Signed by the same realm, but not for our API. */
    static String provisionersToken() {
        return post(
                        "/realms/comanda/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "pos-provisioner",
                                "client_secret", secret("COMANDA_KEYCLOAK_PROVISIONER_SECRET")))
                .path("access_token")
                .asText();
    }

    private static JsonNode admin(String method, String path, @org.jspecify.annotations.Nullable JsonNode body) {
        String token = provisionersToken();
        return send(HttpRequest.newBuilder(address("/admin/realms/comanda" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build());
    }

    private static JsonNode post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(
                        request.method() + " " + request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI address(String path) {
        Settings settings = Product.running().settings();
        return URI.create(settings.keycloakUrl() + path);
    }

    private static String secret(String name) {
        return Product.running().secrets().get(name);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
