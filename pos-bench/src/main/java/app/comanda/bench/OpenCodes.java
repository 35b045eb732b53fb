package app.comanda.bench;

import app.comanda.server.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Payments by QRIS whose guests take their time, at the simulator's Midtrans: an outlet and an account of their own. */
final class OpenCodes {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String METHOD = "QRIS";

    private final Api owner;
    private final URI simulator;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String serverKey = "SB-Mid-server-" + UUID.randomUUID();
    private final String outlet;
    private final String webhook;
    private final List<String> payments = new ArrayList<>();
    private List<Attempt> attempts = List.of();

    /** As Midtrans knows it. @param rupiah whole ones */
    private record Attempt(String id, String rupiah) {}

    /** @param tenant whose owner that is */
    OpenCodes(Api owner, String tenant, URI simulator) {
        this.owner = owner;
        this.simulator = simulator;
        this.outlet = outlet();
        JsonNode account = account();
        this.webhook = "/webhooks/MIDTRANS/" + tenant + "/" + account.path("id").asText();
    }

    /** Asks for so many, each for an order of its own. */
    void open(int count) {
        control(
                "POST",
                "/control/script",
                MAPPER.createObjectNode()
                        .put("vendor", "midtrans")
                        .put("fate", "WAIT")
                        .put("times", count));
        for (int i = 0; i < count; i++) {
            ObjectNode wish = MAPPER.createObjectNode().put("outletId", outlet).put("serviceMode", "TAKEAWAY");
            wish.putArray("lines").addObject().put("sku", "COLA");
            String order = post("/orders", wish).at("/order/id").asText();
            JsonNode asked = post(
                    "/orders/" + order + "/payments", MAPPER.createObjectNode().put("method", METHOD));
            if (!asked.path("state").asText().equals("PENDING")) {
                throw new IllegalStateException("A code is not open: " + asked);
            }
            payments.add("/orders/" + order + "/payments/" + asked.path("id").asText());
        }
        attempts = known();
        if (attempts.size() != count) {
            throw new IllegalStateException("Midtrans knows " + attempts.size() + " of " + count + " payments");
        }
    }

    int count() {
        return payments.size();
    }

    /** Where payment n is read. */
    String payment(int number) {
        return payments.get(number % payments.size());
    }

    String webhook() {
        return webhook;
    }

    /** A call of Midtrans' about payment n, signed by its rule; no two are the same event. */
    String notification(int number) {
        Attempt attempt = attempts.get(number % attempts.size());
        return MAPPER.createObjectNode()
                .put("transaction_status", "pending")
                .put("transaction_id", UUID.randomUUID().toString())
                .put("order_id", attempt.id())
                .put("status_code", "201")
                .put("gross_amount", attempt.rupiah())
                .put("payment_type", "qris")
                .put("signature_key", sha512(attempt.id() + "201" + attempt.rupiah() + serverKey))
                .toString();
    }

    /** How often Midtrans was called since it began. */
    long calls() {
        return control("GET", "/control/calls", MAPPER.createObjectNode())
                .path("midtrans")
                .asLong();
    }

    /** Calls all off, so that nobody asks about them any more, and lets the account rest. @return how many stay open */
    int callOff() {
        int open = 0;
        for (String payment : payments) {
            String state = post(payment + "/cancel", MAPPER.createObjectNode())
                    .path("state")
                    .asText();
            open += state.equals("CANCELLED") ? 0 : 1;
        }
        return open;
    }

    private String outlet() {
        ObjectNode wish = MAPPER.createObjectNode()
                .put("name", "Bench warung " + UUID.randomUUID())
                .put("timeZone", "Asia/Jakarta")
                .put("currency", "IDR")
                .put("language", "en-US");
        return post("/outlets", wish).path("id").asText();
    }

    private JsonNode account() {
        ObjectNode wish = MAPPER.createObjectNode()
                .put("outletId", outlet)
                .put("provider", "MIDTRANS")
                .put("title", "Bench")
                .put("baseUrl", simulator + "/midtrans");
        wish.putArray("methods").addObject().put("method", METHOD);
        wish.putObject("settings");
        wish.putObject("secrets").put("serverKey", serverKey);
        return post("/payment-accounts", wish);
    }

    private List<Attempt> known() {
        List<Attempt> found = new ArrayList<>();
        for (JsonNode entry : control("GET", "/control/book", MAPPER.createObjectNode())) {
            if (entry.path("account").asText().equals(serverKey)) {
                found.add(new Attempt(
                        entry.path("key").asText(), entry.path("amount").asText() + ".00"));
            }
        }
        return found;
    }

    private JsonNode post(String path, ObjectNode body) {
        return owner.post(path, UUID.randomUUID().toString(), body);
    }

    private JsonNode control(String method, String path, ObjectNode body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(simulator.resolve(path))
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body.toString()));
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The simulator answers " + answer.statusCode() + " to " + path);
            }
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("The simulator does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String sha512(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-512").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
