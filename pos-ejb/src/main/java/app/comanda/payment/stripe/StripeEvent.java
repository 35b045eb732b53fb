package app.comanda.payment.stripe;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.payment.RawCall;
import app.comanda.payment.VendorCall;
import app.comanda.payment.account.Access;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads which attempt an event is about. Not by the library, which makes nothing of events of another API version than its
 * own: the few fields that are read here are the same in all.
 */
final class StripeEvent {

    private static final int LONGEST = 200;

    private StripeEvent() {}

    static VendorCall read(RawCall call, Access access, Instant now) {
        StripeSignature signature =
                StripeSignature.parse(call.header("stripe-signature").orElse(""));
        signature.requireBy(secrets(access), call.body(), now);
        JsonNode event = event(call);
        JsonNode about = event.path("data").path("object");
        boolean ours = isOf(access, event.path("account").asText(""));
        return new VendorCall(
                event.path("id").asText(),
                event.path("type").asText(),
                ours ? attempt(about) : null,
                ours ? reference(about) : null);
    }

    /** Several while one replaces another. */
    private static List<String> secrets(Access access) {
        String secrets = access.secrets().getOrDefault(StripeAccounts.WEBHOOK_SECRET.name(), "");
        return Stream.of(secrets.split("[\\s,]+"))
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    private static JsonNode event(RawCall call) {
        try {
            JsonNode event = Json.mapper().readTree(call.body());
            String id = event == null ? "" : event.path("id").asText();
            if (event != null
                    && !id.isEmpty()
                    && id.length() <= LONGEST
                    && event.path("type").isTextual()) {
                return event;
            }
        } catch (IOException e) {
            // as if it were none
        }
        throw BusinessException.invalid("webhook.body", "body", "The call is not an event of Stripe.");
    }

    /** A platform hears of all restaurants that are connected to it, each of which has an address of its own with us. */
    private static boolean isOf(Access access, String account) {
        return account.isEmpty()
                || access.setting(Access.CONNECTED).map(account::equals).orElse(false);
    }

    private static @Nullable UUID attempt(JsonNode about) {
        String marked = about.path("metadata").path(StripeMarks.ATTEMPT).asText("");
        String named = about.path("client_reference_id").asText("");
        try {
            return marked.isEmpty() && named.isEmpty() ? null : UUID.fromString(marked.isEmpty() ? named : marked);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The intent where the event is about one, or about what came of it. */
    private static @Nullable String reference(JsonNode about) {
        String intent = Optional.of(about.path("payment_intent").asText(""))
                .filter(id -> !id.isEmpty())
                .orElse(about.path("action")
                        .path("process_payment_intent")
                        .path("payment_intent")
                        .asText(""));
        String id = about.path("id").asText("");
        boolean itself = id.startsWith("pi_") || id.startsWith("cs_");
        return itself ? id : intent.isEmpty() ? null : intent;
    }
}
