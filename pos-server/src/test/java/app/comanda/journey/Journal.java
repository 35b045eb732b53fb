package app.comanda.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The journal of a till, as its program writes it (docs/sync.md). */
final class Journal {

    private static final ObjectMapper JSON = new ObjectMapper();

    final Till till;
    final String staff;
    final List<ObjectNode> events = new ArrayList<>();
    private final JsonNode menu;
    private final String prefix;
    private String last = "0".repeat(64);
    private long orders;
    private long receipts;

    Journal(Till till, String staff) {
        this.till = till;
        this.staff = staff;
        this.menu = till.restaurant.menu();
        this.prefix = till.api().get("/sync/state").expect(200).at("/series/prefix");
    }

    /** A key as a device makes it: UUIDv7. */
    static String id() {
        long time = Instant.now().toEpochMilli();
        return new UUID(
                        (time << 16) | 0x7000 | ThreadLocalRandom.current().nextInt(0x1000),
                        0x8000000000000000L | (ThreadLocalRandom.current().nextLong() >>> 2))
                .toString();
    }

    long menuVersion() {
        return menu.path("version").asLong();
    }

    JsonNode item(String sku) {
        for (JsonNode category : menu.path("categories")) {
            for (JsonNode item : category.path("items")) {
                if (item.path("sku").asText().equals(sku)) {
                    return item;
                }
            }
        }
        throw new AssertionError("There is no " + sku);
    }

    long price(String sku) {
        return item(sku).path("price").asLong();
    }

    ObjectNode line(String sku, long price) {
        JsonNode item = item(sku);
        ObjectNode line = JSON.createObjectNode()
                .put("id", id())
                .put("itemId", item.path("id").asText())
                .put("name", item.path("name").asText())
                .put("quantity", "1")
                .put("unitPrice", price);
        line.putArray("modifiers");
        ArrayNode taxes = line.putArray("taxes");
        item.path("taxIds").forEach(taxes::add);
        return line;
    }

    /** What an order of one thing says. */
    ObjectNode order(String orderId, ObjectNode line) {
        ObjectNode body = JSON.createObjectNode()
                .put("orderId", orderId)
                .put("outletId", till.restaurant.outlet)
                .put("number", nextOrder())
                .put("serviceMode", "TAKEAWAY")
                .put("menuVersion", menuVersion())
                .put("currency", "USD")
                .put("send", true)
                .put("tip", 0)
                .put("total", line.path("unitPrice").asLong());
        body.putObject("rules")
                .put("pricesIncludeTax", menu.path("pricesIncludeTax").asBoolean())
                .put("rounding", "HALF_UP")
                .put("roundAt", "LINE")
                .put("cashRoundingTo", 5);
        body.set("taxes", taxes());
        body.putArray("charges");
        body.putArray("lines").add(line);
        return body;
    }

    ArrayNode taxes() {
        ArrayNode taxes = JSON.createArrayNode();
        menu.path("taxes")
                .forEach(tax -> taxes.addObject()
                        .put("id", tax.path("id").asText())
                        .put("percent", tax.path("percent").asText())
                        .put("compound", tax.path("compound").asBoolean())
                        .put("name", tax.path("name").asText()));
        return taxes;
    }

    /** Cash, exactly. */
    ObjectNode payment(String orderId, long amount) {
        return JSON.createObjectNode()
                .put("orderId", orderId)
                .put("outletId", till.restaurant.outlet)
                .put("paymentId", id())
                .put("method", "CASH")
                .put("amount", amount)
                .put("cashRounding", 0)
                .put("tip", 0)
                .put("tendered", amount)
                .put("change", 0)
                .put("receipt", nextReceipt());
    }

    String nextOrder() {
        return "%s-%06d".formatted(prefix, ++orders);
    }

    String nextReceipt() {
        return "%s-%06d".formatted(prefix, ++receipts);
    }

    /** Takes an order of one thing and has it paid. @return the order's id */
    String sell(String sku) {
        String order = id();
        add("order.placed", order(order, line(sku, price(sku))));
        add("order.paid", payment(order, price(sku)));
        return order;
    }

    ObjectNode add(String kind, JsonNode body) {
        ObjectNode event = event(events.size() + 1, kind, body.toString(), last, till.signing);
        events.add(event);
        last = event.path("hash").asText();
        return event;
    }

    ObjectNode event(long sequence, String kind, String body, String previous, KeyPair signing) {
        return event(sequence, kind, body, previous, signing, staff, Instant.now());
    }

    ObjectNode event(
            long sequence, String kind, String body, String previous, KeyPair signing, String who, Instant moment) {
        String at = moment.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ".000Z");
        String text = String.join(
                "\n", "comanda-journal-1", till.terminal, Long.toString(sequence), at, who, kind, previous, body);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(signing.getPrivate());
            signature.update(hash);
            return JSON.createObjectNode()
                    .put("sequence", sequence)
                    .put("at", at)
                    .put("staffId", who)
                    .put("kind", kind)
                    .put("body", body)
                    .put("previousHash", previous)
                    .put("hash", HexFormat.of().formatHex(hash))
                    .put("signature", Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String lastHash() {
        return last;
    }

    /** All of it. */
    Answer send() {
        return send(events, Instant.now());
    }

    Answer send(List<ObjectNode> some) {
        return send(some, Instant.now());
    }

    Answer send(List<ObjectNode> some, Instant sentAt) {
        return till.api().post("/sync/batches", batch(some, sentAt));
    }

    /** All of it, to one of several nodes. */
    Answer sendTo(String node) {
        return till.api().at(node).post("/sync/batches", batch(events, Instant.now()));
    }

    private static String batch(List<ObjectNode> some, Instant sentAt) {
        ObjectNode batch = JSON.createObjectNode().put("sentAt", sentAt.toString());
        batch.putArray("events").addAll(some);
        return batch.toString();
    }

    long watermark() {
        return till.api().get("/sync/state").expect(200).number("/watermark");
    }
}
