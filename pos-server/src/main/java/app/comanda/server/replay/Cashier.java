package app.comanda.server.replay;

import app.comanda.server.Api;
import app.comanda.server.StartFailure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes past orders down as new ones and takes the cash. */
final class Cashier {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Api api;
    private final UUID outlet;
    private final OrderFile file;
    private final ImpliedMenu menu;
    /** Ids of modifiers by SKU and name. */
    private final Map<String, Map<String, String>> modifiers;

    Cashier(Api api, UUID outlet, OrderFile file, ImpliedMenu menu) {
        this.api = api;
        this.outlet = outlet;
        this.file = file;
        this.menu = menu;
        this.modifiers = modifiers(api.get("/outlets/" + outlet + "/menu"));
    }

    /** The server refuses the order where its total is another than the file's. */
    void place(long number, List<PastLine> lines) {
        String reference = PlacedBefore.reference(file, number);
        long total = lines.stream().mapToLong(PastLine::price).sum();
        ObjectNode order = MAPPER.createObjectNode()
                .put("outletId", outlet.toString())
                .put("serviceMode", "TAKEAWAY")
                .put("note", reference)
                .put("expectedTotal", total);
        ArrayNode wanted = order.putArray("lines");
        lines.forEach(line -> write(wanted.addObject(), line));
        if (total > 0) {
            order.putObject("payment").put("method", "CASH");
        }
        api.post("/orders", reference.replace(' ', '-'), order);
    }

    private void write(ObjectNode wanted, PastLine line) {
        String sku = menu.sku(line.dish());
        wanted.put("sku", sku).put("quantity", Integer.toString(line.portions()));
        ArrayNode chosen = wanted.putArray("modifiers");
        ImpliedMenu.counted(line.choices())
                .forEach((choice, times) ->
                        chosen.addObject().put("id", modifier(sku, choice)).put("quantity", times));
    }

    private String modifier(String sku, String choice) {
        String id = modifiers.getOrDefault(sku, Map.of()).get(choice);
        if (id == null) {
            throw new StartFailure("The menu of the outlet lacks \"%s\" for %s".formatted(choice, sku));
        }
        return id;
    }

    private static Map<String, Map<String, String>> modifiers(JsonNode menu) {
        Map<String, Map<String, String>> groups = new HashMap<>();
        for (JsonNode group : menu.path("modifierGroups")) {
            Map<String, String> ids = new HashMap<>();
            for (JsonNode modifier : group.path("modifiers")) {
                ids.put(modifier.path("name").asText(), modifier.path("id").asText());
            }
            groups.put(group.path("id").asText(), ids);
        }
        Map<String, Map<String, String>> bySku = new HashMap<>();
        for (JsonNode category : menu.path("categories")) {
            for (JsonNode item : category.path("items")) {
                Map<String, String> ids = new HashMap<>();
                item.path("modifierGroupIds").forEach(id -> ids.putAll(groups.getOrDefault(id.asText(), Map.of())));
                bySku.put(item.path("sku").asText(), ids);
            }
        }
        return bySku;
    }
}
