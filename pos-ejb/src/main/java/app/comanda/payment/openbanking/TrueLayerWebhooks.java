package app.comanda.payment.openbanking;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.payment.RawCall;
import app.comanda.payment.VendorCall;
import app.comanda.payment.account.Access;
import app.comanda.payment.http.NoAnswer;
import app.comanda.payment.http.NotSent;
import app.comanda.payment.http.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.truelayer.signing.Verifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/**
 * Proves TrueLayer's calls: signed, with the path of the very account and the time in the signature, by a key that the
 * vendor publishes at the one address where it does.
 */
@ApplicationScoped
public class TrueLayerWebhooks {

    /** Both ways; TrueLayer signs each try anew. */
    static final Duration SKEW = Duration.ofMinutes(5);

    private static final Duration KEYS_KEPT = Duration.ofHours(1);
    private static final Duration KEYS_KEPT_AT_LEAST = Duration.ofMinutes(1);
    private static final String SIGNATURE = "tl-signature";
    private static final String TIMESTAMP = "x-tl-webhook-timestamp";
    private static final int LONGEST_ID = 200;

    @Inject
    TrueLayerApi api;

    private final Map<URI, Keys> kept = new ConcurrentHashMap<>();

    private record Keys(String jwks, Instant at) {}

    public VendorCall read(RawCall call, Access access, Instant now) {
        String signature = call.header(SIGNATURE).orElseThrow(TrueLayerWebhooks::forged);
        URI address = address(access);
        requireOwnKeys(signature, address);
        Keys keys = keys(address, now, KEYS_KEPT);
        if (!verifies(call, signature, keys) && !verifies(call, signature, keys(address, now, KEYS_KEPT_AT_LEAST))) {
            throw forged();
        }
        requireRecent(call.header(TIMESTAMP).orElse(""), now);
        return event(call);
    }

    private static URI address(Access access) {
        try {
            return TrueLayerAddresses.of(access).keys();
        } catch (KeysRefused e) {
            throw noKeys();
        }
    }

    /** Whoever may name the keys may sign: a call names the address, and we know it better. */
    private static void requireOwnKeys(String signature, URI address) {
        try {
            if (!Verifier.extractJku(signature).equals(address.toString())) {
                throw forged();
            }
        } catch (BusinessException e) {
            throw e;
        } catch (RuntimeException e) {
            throw forged(); // not a signature at all, or one without an address
        }
    }

    private static boolean verifies(RawCall call, String signature, Keys keys) {
        try {
            Verifier.verifyWithJwks(keys.jwks())
                    .method("POST")
                    .path(call.path())
                    .headers(call.headers())
                    .requiredHeader(TIMESTAMP)
                    .body(call.body())
                    .verify(signature);
            return true;
        } catch (RuntimeException e) {
            return false; // the library has an exception for most of what can be wrong, and falls over the rest
        }
    }

    private Keys keys(URI address, Instant now, Duration age) {
        Keys known = kept.get(address);
        if (known != null && now.isBefore(known.at().plus(age))) {
            return known;
        }
        Keys fetched = new Keys(fetched(address), now);
        kept.put(address, fetched);
        return fetched;
    }

    private String fetched(URI address) {
        try {
            Reply reply = api.open(address);
            if (reply.succeeded()) {
                return reply.body().toString();
            }
        } catch (NotSent | NoAnswer | FaultToleranceException e) {
            throw noKeys();
        }
        throw noKeys();
    }

    private static void requireRecent(String timestamp, Instant now) {
        try {
            if (Duration.between(Instant.parse(timestamp), now).abs().compareTo(SKEW) <= 0) {
                return;
            }
        } catch (DateTimeException e) {
            throw old();
        }
        throw old();
    }

    private static VendorCall event(RawCall call) {
        JsonNode body = json(call.body());
        String id = body.path("event_id").asText("");
        String type = body.path("type").asText("");
        if (id.isEmpty() || id.length() > LONGEST_ID || type.isEmpty()) {
            throw unreadable();
        }
        String payment = body.path("payment_id").asText("");
        return new VendorCall(
                id, type, uuid(body.path("metadata").path("attempt").asText("")), payment.isEmpty() ? null : payment);
    }

    private static JsonNode json(byte[] body) {
        try {
            return Json.mapper().readTree(body);
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static BusinessException forged() {
        return BusinessException.forbidden("webhook.signature", "This call is not signed by TrueLayer.");
    }

    private static BusinessException old() {
        return BusinessException.invalid("webhook.time", TIMESTAMP, "This call is too old, or from the future.");
    }

    private static BusinessException unreadable() {
        return BusinessException.invalid("webhook.body", "body", "This call is no event of TrueLayer's.");
    }

    private static BusinessException noKeys() {
        return BusinessException.unavailable("webhook.keys", "TrueLayer's keys can't be read now. Call again.");
    }
}
