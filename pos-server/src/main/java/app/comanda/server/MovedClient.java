package app.comanda.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A client of Keycloak after the product got another address. What somebody added to it by hand stays. */
final class MovedClient {

    private static final String AFTER_SIGNING_OUT = "post.logout.redirect.uris";

    private MovedClient() {}

    /**
     * @param client as Keycloak tells it
     * @param home the product's address now
     * @return the client to store; empty when it is at home there already, or has no home
     */
    static Optional<ObjectNode> of(JsonNode client, String home) {
        String before = client.path("rootUrl").asText("");
        if (before.isEmpty() || before.equals(home)) {
            return Optional.empty();
        }
        ObjectNode moved = client.deepCopy();
        moved.put("rootUrl", home);
        ArrayNode addresses = moved.putArray("redirectUris");
        client.path("redirectUris").forEach(address -> addresses.add(moved(address.asText(), before, home)));
        String after = client.path("attributes").path(AFTER_SIGNING_OUT).asText("");
        if (!after.isEmpty()) {
            ((ObjectNode) moved.get("attributes")).put(AFTER_SIGNING_OUT, moved(after, before, home));
        }
        return Optional.of(moved);
    }

    private static String moved(String address, String from, String to) {
        return address.startsWith(from + "/") ? to + address.substring(from.length()) : address;
    }
}
