package app.comanda.payment.openbanking;

import app.comanda.kernel.Json;
import app.comanda.payment.account.Access;
import app.comanda.payment.http.JsonHttp;
import app.comanda.payment.http.NoAnswer;
import app.comanda.payment.http.NotSent;
import app.comanda.payment.http.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The requests of the UK's payment initiation API, 4.0. The initiator (PISP), who has the licence and the certificates,
 * gives the tokens: its own, or for what a guest consented to.
 */
@ApplicationScoped
public class ObieApi {

    @Inject
    JsonHttp http;

    @Inject
    Clock clock;

    public Reply get(Access access, String path) {
        String token = token(access, Map.of());
        return http.ask(() -> HttpRequest.newBuilder(URI.create(access.base() + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json"));
    }

    /**
     * @param key 36 characters of the 40 that are allowed; the same key gets its first answer, for 24 hours
     * @param consent what the token is for, empty for the initiator's own
     */
    public Reply post(Access access, String path, UUID key, Object body, String consent) {
        byte[] bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        String token = token(access, consent.isEmpty() ? Map.of() : Map.of("consent_id", consent));
        String signature = signer(access).detached(bytes, clock.instant());
        return http.move(() -> HttpRequest.newBuilder(URI.create(access.base() + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json; charset=utf-8")
                .header("x-idempotency-key", key.toString())
                .header("x-jws-signature", signature)
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    Ps256 signer(Access access) {
        return new Ps256(
                access.setting("signingKeyId").orElse(""),
                Ps256.rsa(access.secret("signingKey")),
                access.setting("issuer").orElse(""),
                access.setting("trustAnchor").orElse("openbanking.org.uk"));
    }

    /** Whatever goes wrong here, money was not asked for yet. */
    private String token(Access access, Map<String, String> wish) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("scope", "payments");
        form.put("client_id", access.setting("clientId").orElse(""));
        form.put("client_secret", access.secret("clientSecret"));
        form.putAll(wish);
        URI address = SafeAddress.of(access, "tokenUrl");
        try {
            Reply reply = http.ask(() -> HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(TrueLayerApi.encoded(form))));
            if (reply.succeeded() && !reply.text("access_token").isEmpty()) {
                return reply.text("access_token");
            }
            throw new KeysRefused("The payment initiator refused the client id or its secret.");
        } catch (NoAnswer e) {
            throw new NotSent("The payment initiator gave no token.");
        }
    }
}
