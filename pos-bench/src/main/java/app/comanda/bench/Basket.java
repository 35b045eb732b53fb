package app.comanda.bench;

import app.comanda.server.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a till without a network sells again and again, as the server's menu has it: the first things without choices. */
final class Basket {

    static final int LINES = 4;

    private final ObjectMapper mapper = new ObjectMapper();
    private final UUID outlet;
    private final JsonNode menu;
    private final List<JsonNode> things = new ArrayList<>();
    private final long total;

    Basket(Api manager, UUID outlet) {
        this.outlet = outlet;
        this.menu = manager.get("/outlets/" + outlet + "/menu");
        for (JsonNode category : menu.path("categories")) {
            for (JsonNode item : category.path("items")) {
                if (things.size() < LINES && !item.has("modifierGroupIds") && !item.has("combo")) {
                    things.add(item);
                }
            }
        }
        ObjectNode order =
                mapper.createObjectNode().put("outletId", outlet.toString()).put("serviceMode", "TAKEAWAY");
        ArrayNode lines = order.putArray("lines");
        things.forEach(item -> lines.addObject().put("itemId", item.path("id").asText()));
        total = manager.post("/orders", UUID.randomUUID().toString(), order)
                .at("/order/total")
                .asLong();
    }

    long total() {
        return total;
    }

    /** The body of an {@code order.placed}, but for its ids and numbers. */
    ObjectNode order(JsonNode rules) {
        ObjectNode body = mapper.createObjectNode()
                .put("outletId", outlet.toString())
                .put("serviceMode", "TAKEAWAY")
                .put("menuVersion", menu.path("version").asLong())
                .put("currency", menu.path("currency").asText())
                .put("send", true)
                .put("tip", 0)
                .put("total", total);
        body.set("rules", rules);
        ArrayNode taxes = body.putArray("taxes");
        for (JsonNode tax : menu.path("taxes")) {
            taxes.addObject()
                    .put("id", tax.path("id").asText())
                    .put("percent", tax.path("percent").asText())
                    .put("compound", tax.path("compound").asBoolean())
                    .put("name", tax.path("name").asText());
        }
        body.putArray("charges");
        ArrayNode lines = body.putArray("lines");
        for (JsonNode item : things) {
            ObjectNode line = lines.addObject()
                    .put("id", OfflineTill.id())
                    .put("itemId", item.path("id").asText())
                    .put("name", item.path("name").asText())
                    .put("quantity", "1")
                    .put("unitPrice", item.path("price").asLong());
            line.putArray("modifiers");
            ArrayNode on = line.putArray("taxes");
            item.path("taxIds").forEach(on::add);
        }
        return body;
    }
}
