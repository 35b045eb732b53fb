package app.comanda.sync;

import app.comanda.kernel.Json;
import app.comanda.kernel.Money;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be read of an event that could not be done: of which order it is, what was printed, and what money came or went.
 *
 * @param money minor units that no bill has; below 0 that were handed out; 0 for none
 * @param drawer what the drawer has more, or, below 0, less
 */
record Gist(
        @Nullable UUID orderId,
        @Nullable String number,
        @Nullable String receipt,
        long money,
        long drawer) {

    private static final Gist NONE = new Gist(null, null, null, 0, 0);

    static Gist of(JournalEvent event) {
        try {
            JsonNode body = Json.mapper().readTree(event.body());
            long drawer = drawer(event.kind(), body);
            return new Gist(
                    id(body.path("orderId").asText()),
                    body.path("number").isTextual() ? body.path("number").asText() : null,
                    body.path("receipt").isTextual() ? body.path("receipt").asText() : null,
                    event.kind().startsWith("drawer.") ? 0 : drawer,
                    drawer);
        } catch (JsonProcessingException e) {
            return NONE;
        }
    }

    private static long drawer(String kind, JsonNode body) {
        long amount = body.path("amount").isIntegralNumber()
                ? Math.min(Math.max(body.path("amount").asLong(), 0), Money.MAX)
                : 0;
        return switch (kind) {
            case "order.paid" -> amount;
            case "refund.made" -> -amount;
            case "drawer.moved" ->
                switch (body.path("movement").asText()) {
                    case "PAID_IN" -> amount;
                    case "PAID_OUT", "SAFE_DROP" -> -amount;
                    default -> 0;
                };
            default -> 0;
        };
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
