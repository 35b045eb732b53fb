package app.comanda.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Access tokens for the demo's users, by password; the client that allows it exists in the embedded demo only. */
public final class Tokens {

    static final String CLI_SECRET = "COMANDA_KEYCLOAK_CLI_SECRET";

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Settings settings;
    private final Secrets secrets;
    private final DemoUsers users;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    public Tokens(Settings settings, Secrets secrets, Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.users = new DemoUsers(secrets);
        this.clock = clock;
    }

    /** @throws StartFailure when Keycloak does not answer or refuses */
    public String accessToken(String user) {
        return users.find(user)
                .filter(DemoUser::secondFactor)
                .map(known -> accessToken(user, DemoUsers.PASSWORD, users.totpSecret(known)))
                .orElseGet(() -> accessToken(user, DemoUsers.PASSWORD));
    }

    /** For a user of any password, without a second factor. @throws StartFailure as above */
    public String accessToken(String user, String password) {
        return signIn(user, password, Optional.empty());
    }

    /**
     * With the one-time code of a secret that Keycloak keeps as this text. Keycloak takes a code once, and this one may have
     * been used a moment ago: then it waits for the next, half a minute at most, and tries only that one, for the fifth wrong
     * code in a row shuts the account out.
     *
     * @throws StartFailure as above
     */
    public String accessToken(String user, String password, String totpSecret) {
        try {
            return signIn(user, password, Optional.of(codeOf(totpSecret)));
        } catch (SignInRefused used) {
            awaitNextCode();
            return signIn(user, password, Optional.of(codeOf(totpSecret)));
        }
    }

    private void awaitNextCode() {
        try {
            Thread.sleep(Totp.untilNext(clock.instant()).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }

    private String signIn(String user, String password, Optional<String> code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "password");
        form.put("client_id", "pos-cli");
        form.put("client_secret", secrets.get(CLI_SECRET));
        form.put("username", user);
        form.put("password", password);
        form.put("scope", "openid");
        code.ifPresent(digits -> form.put("totp", digits));
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.issuer() + "/protocol/openid-connect/token"))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode json = new ObjectMapper().readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new SignInRefused("Keycloak refuses %s: %s"
                        .formatted(
                                user,
                                json.path("error_description")
                                        .asText(json.path("error").asText())));
            }
            return json.path("access_token").asText();
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

    /** The current one-time code. @throws StartFailure for a user who has none */
    public String code(String user) {
        DemoUser known = users.find(user)
                .filter(DemoUser::secondFactor)
                .orElseThrow(() -> new StartFailure("%s has no one-time codes here; these have: %s"
                        .formatted(user, users.namesWithSecondFactor())));
        return codeOf(users.totpSecret(known));
    }

    private String codeOf(String secret) {
        return Totp.code(secret.getBytes(StandardCharsets.UTF_8), clock.instant());
    }

    static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Keycloak answered, and the answer is no. */
    private static final class SignInRefused extends StartFailure {

        private static final long serialVersionUID = 1L;

        SignInRefused(String message) {
            super(message);
        }
    }
}
