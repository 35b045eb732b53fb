package app.comanda.payment.openbanking;

import app.comanda.kernel.Json;
import app.comanda.payment.account.Access;
import app.comanda.payment.http.JsonHttp;
import app.comanda.payment.http.NoAnswer;
import app.comanda.payment.http.NotSent;
import app.comanda.payment.http.Reply;
import com.truelayer.signing.Signer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** TrueLayer's API as its callers must speak it: a bearer token, and for what moves money a signature and a key. */
@ApplicationScoped
public class TrueLayerApi {

    private static final String KEY_HEADER = "Idempotency-Key";
    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final int UNAUTHENTICATED = 401;

    @Inject
    JsonHttp http;

    @Inject
    Clock clock;

    private final Map<Access, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    /** @throws KeysRefused besides what {@link JsonHttp} throws */
    public Reply get(Access access, String path) {
        return withToken(
                access,
                token -> http.ask(() -> HttpRequest.newBuilder(URI.create(access.base() + path))
                        .header("Authorization", "Bearer " + token)));
    }

    /**
     * Signed, as everything is that changes something.
     *
     * @param key the vendor answers the same key by its first answer, for 30 days
     * @throws KeysRefused besides what {@link JsonHttp} throws
     */
    public Reply post(Access access, String path, UUID key, Object body) {
        byte[] bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        URI uri = URI.create(access.base() + path);
        String signature = signature(access, uri.getPath(), key.toString(), bytes);
        return withToken(
                access,
                token -> http.move(() -> HttpRequest.newBuilder(uri)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header(KEY_HEADER, key.toString())
                        .header("Tl-Signature", signature)
                        .POST(BodyPublishers.ofByteArray(bytes))));
    }

    private static String signature(Access access, String path, String key, byte[] body) {
        try {
            return Signer.from(access.setting("signingKeyId").orElse(""), SigningKey.read(access.secret("signingKey")))
                    .method("POST")
                    .path(path)
                    .header(KEY_HEADER, key)
                    .body(body)
                    .sign();
        } catch (IllegalArgumentException e) {
            throw new KeysRefused(String.valueOf(e.getMessage()));
        }
    }

    /** What anybody may read, such as the keys of webhooks. */
    public Reply open(URI address) {
        return http.ask(() -> HttpRequest.newBuilder(address));
    }

    private interface Calling {
        Reply with(String token);
    }

    /** A token that was good may have been revoked; then nothing was done, and a new one is tried once. */
    private Reply withToken(Access access, Calling calling) {
        boolean known = tokens.containsKey(access);
        Reply reply = calling.with(token(access));
        if (reply.status() == UNAUTHENTICATED && known) {
            tokens.remove(access);
            return calling.with(token(access));
        }
        return reply;
    }

    /** Whatever goes wrong here, money was not asked for yet. */
    private String token(Access access) {
        Instant now = clock.instant();
        Token kept = tokens.get(access);
        if (kept != null && now.isBefore(kept.until())) {
            return kept.value();
        }
        Reply reply = fetch(access);
        if (!reply.succeeded() || reply.text("access_token").isEmpty()) {
            throw new KeysRefused("TrueLayer refused the client id or its secret.");
        }
        Token token = new Token(
                reply.text("access_token"),
                now.plusSeconds(reply.body().path("expires_in").asLong()).minus(EARLY));
        tokens.put(access, token);
        return token.value();
    }

    private Reply fetch(Access access) {
        Map<String, String> form = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                access.setting("clientId").orElse(""),
                "client_secret",
                access.secret("clientSecret"),
                "scope",
                "payments");
        try {
            URI address = URI.create(TrueLayerAddresses.of(access).auth() + "/connect/token");
            return http.ask(() -> HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(encoded(form))));
        } catch (NoAnswer e) {
            throw new NotSent("TrueLayer gave no token.");
        }
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
