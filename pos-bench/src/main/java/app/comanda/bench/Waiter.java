package app.comanda.bench;

import app.comanda.server.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Serves tables through the public API, at the first terminal. */
final class Waiter implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Stage stage;
    private String token;
    private final HttpLine line;
    private String lastKey = "";

    Waiter(Stage stage) throws IOException {
        this.stage = stage;
        this.token = stage.token();
        this.line = new HttpLine(stage.server());
    }

    /** A token is good for a while only, and ten million orders take longer to be made. */
    void signInAgain() {
        token = stage.token();
    }

    /** An order at a table, not sent to the kitchen yet. */
    UUID open(int lines) throws IOException {
        ObjectNode order = MAPPER.createObjectNode()
                .put("outletId", stage.outlet().toString())
                .put("serviceMode", "DINE_IN")
                .put("send", "LATER");
        ArrayNode wanted = order.putArray("lines");
        for (int i = 0; i < lines; i++) {
            wanted.add(dish());
        }
        return id(post("/orders", order).path("order"));
    }

    void add(UUID order) throws IOException {
        ObjectNode more = MAPPER.createObjectNode().put("send", "LATER");
        more.putArray("lines").add(dish());
        post("/orders/" + order + "/lines", more);
    }

    void split(UUID order, int parts) throws IOException {
        post(
                "/orders/" + order + "/split",
                MAPPER.createObjectNode().put("how", "EQUAL").put("parts", parts));
    }

    /** Orders of four lines, paid in cash. */
    List<UUID> sell(int orders) throws IOException {
        List<UUID> sold = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            JsonNode order = MAPPER.readTree(stage.order(ThreadLocalRandom.current()));
            sold.add(id(post("/orders", order).path("order")));
        }
        return sold;
    }

    UUID openShift() throws IOException {
        return id(post("/shifts", MAPPER.createObjectNode().put("openingFloat", 0)));
    }

    void count(UUID shift, long cash) throws IOException {
        post("/shifts/" + shift + "/count", MAPPER.createObjectNode().put("amount", cash));
    }

    void close(UUID shift) throws IOException {
        post("/shifts/" + shift + "/closing", MAPPER.createObjectNode());
    }

    /** Under which the last answer was stored. */
    String lastKey() {
        return lastKey;
    }

    @Override
    public void close() throws IOException {
        line.close();
    }

    private JsonNode dish() {
        return MAPPER.createObjectNode()
                .put("sku", stage.anySku(ThreadLocalRandom.current()))
                .put("quantity", "1");
    }

    private JsonNode post(String path, JsonNode body) throws IOException {
        lastKey = UUID.randomUUID().toString();
        int status = line.send(stage.post(path, token, 0, lastKey, body.toString()));
        if (status >= 300) {
            throw new IOException("Comanda answers " + status + " to " + path + ": " + line.body());
        }
        return Api.json(line.body());
    }

    private static UUID id(JsonNode of) {
        return UUID.fromString(of.path("id").asText());
    }
}
