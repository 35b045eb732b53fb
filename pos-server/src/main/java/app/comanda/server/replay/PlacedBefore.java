package app.comanda.server.replay;

import app.comanda.server.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Which orders of the file are there. Idempotency keys are forgotten after 48 hours; the reference in an order's note
 * stays.
 */
final class PlacedBefore {

    private static final int PAGE = 200;

    private PlacedBefore() {}

    /** All references in the outlet. */
    static Set<String> read(Api api, UUID outlet) {
        Set<String> references = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page = api.get(
                    "/orders?outlet=" + outlet + "&limit=" + PAGE + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            for (JsonNode order : page.path("orders")) {
                references.add(order.path("note").asText());
            }
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());
        return references;
    }

    static String reference(OrderFile file, long order) {
        return "replay " + file.fingerprint() + " order " + order;
    }
}
