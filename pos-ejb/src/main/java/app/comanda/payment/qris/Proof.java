package app.comanda.payment.qris;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.payment.RawCall;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What both vendors' calls are proven and read by. */
final class Proof {

    private Proof() {}

    /** In constant time; an empty text proves nothing. @throws BusinessException {@code webhook.signature} */
    static void mustBeSame(String expected, String told) {
        boolean same =
                MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), told.getBytes(StandardCharsets.UTF_8));
        if (!same || expected.isEmpty()) {
            throw BusinessException.forbidden("webhook.signature", "The call is not signed by the vendor.");
        }
    }

    /** @throws BusinessException {@code webhook.body} */
    static JsonNode json(RawCall call) {
        try {
            JsonNode json = Json.mapper().readTree(call.text());
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            // told below, without its text
        }
        throw BusinessException.invalid("webhook.body", "body", "The call has no JSON object.");
    }

    /** Null for what is not one of ours: the account may be used for other things too. */
    static @Nullable UUID attempt(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text.toLowerCase(Locale.ROOT)) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
