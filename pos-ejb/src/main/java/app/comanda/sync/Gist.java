package app.comanda.sync;

import app.comanda.kernel.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be read of an event that could not be done: of which order it is, what was printed, and what money was taken.
 *
 * @param money minor units; 0 for none
 */
record Gist(
        @Nullable UUID orderId,
        @Nullable String number,
        @Nullable String receipt,
        long money) {

    private static final Gist NONE = new Gist(null, null, null, 0);

    static Gist of(JournalEvent event) {
        try {
            JsonNode body = Json.mapper().readTree(event.body());
            boolean paid = event.kind().equals("order.paid");
            return new Gist(
                    id(body.path("orderId").asText()),
                    body.path("number").isTextual() ? body.path("number").asText() : null,
                    body.path("receipt").isTextual() ? body.path("receipt").asText() : null,
                    paid && body.path("amount").isIntegralNumber()
                            ? Math.max(0, body.path("amount").asLong())
                            : 0);
        } catch (JsonProcessingException e) {
            return NONE;
        }
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
