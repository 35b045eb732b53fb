package app.comanda.bench;

import app.comanda.server.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** A terminal that writes its journal as docs/sync.md says, and sends it when it is told to. */
final class OfflineTill {

    private static final int BATCH = 100;
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String url;
    private final UUID outlet;
    private final String staff;
    private final KeyPair signing;
    private final String id;
    private final String key;
    private final JsonNode rules;
    private final String prefix;
    private final List<ObjectNode> events = new ArrayList<>();
    private String last = "0".repeat(64);
    private int sales;

    private OfflineTill(String url, UUID outlet, String staff, KeyPair signing, JsonNode enrolled) {
        this.url = url;
        this.outlet = outlet;
        this.staff = staff;
        this.signing = signing;
        this.id = enrolled.path("terminalId").asText();
        this.key = enrolled.path("key").asText();
        this.rules = call("/terminal", null).at("/outlet/rules");
        this.prefix = call("/sync/state", null).at("/series/prefix").asText();
    }

    static OfflineTill enrol(Api manager, String productUrl, UUID outlet, String staff) {
        KeyPair signing = pair();
        String code = manager.post(
                        "/terminals/codes",
                        UUID.randomUUID().toString(),
                        MAPPER.createObjectNode().put("outletId", outlet.toString()))
                .path("code")
                .asText();
        ObjectNode who = MAPPER.createObjectNode()
                .put("code", code)
                .put("name", "Bench till without a network")
                .put(
                        "publicKey",
                        Base64.getEncoder().encodeToString(signing.getPublic().getEncoded()));
        JsonNode enrolled =
                manager.post("/terminals/enrolments", UUID.randomUUID().toString(), who);
        return new OfflineTill(productUrl + "/api/v1", outlet, staff, signing, enrolled);
    }

    /** A key as a device makes it: UUIDv7. */
    static String id() {
        ThreadLocalRandom dice = ThreadLocalRandom.current();
        return new UUID(
                        (System.currentTimeMillis() << 16) | 0x7000 | dice.nextInt(0x1000),
                        0x8000000000000000L | (dice.nextLong() >>> 2))
                .toString();
    }

    void sell(Basket basket) {
        sales++;
        String order = id();
        add("order.placed", basket.order(rules).put("orderId", order).put("number", number()));
        add(
                "order.paid",
                MAPPER.createObjectNode()
                        .put("orderId", order)
                        .put("outletId", outlet.toString())
                        .put("paymentId", id())
                        .put("method", "CASH")
                        .put("amount", basket.total())
                        .put("cashRounding", 0)
                        .put("tip", 0)
                        .put("tendered", basket.total())
                        .put("change", 0)
                        .put("receipt", number()));
    }

    /** In batches, one after the other. */
    void sendAll() {
        for (int from = 0; from < events.size(); from += BATCH) {
            List<ObjectNode> some = events.subList(from, Math.min(events.size(), from + BATCH));
            ObjectNode batch = MAPPER.createObjectNode()
                    .put("sentAt", AT.format(Instant.now()))
                    .put("waiting", events.size() - from);
            batch.putArray("events").addAll(some);
            for (JsonNode event : call("/sync/batches", batch.toString()).path("events")) {
                if (!event.path("status").asText().equals("ACCEPTED") || event.has("conflict")) {
                    throw new IllegalStateException("Not taken as sold: " + event);
                }
            }
        }
    }

    private String number() {
        return String.format(Locale.ROOT, "%s-%06d", prefix, sales);
    }

    private void add(String kind, ObjectNode said) {
        int sequence = events.size() + 1;
        String at = AT.format(Instant.now());
        String body = said.toString();
        String text =
                String.join("\n", "comanda-journal-1", id, Integer.toString(sequence), at, staff, kind, last, body);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(signing.getPrivate());
            signature.update(hash);
            events.add(MAPPER.createObjectNode()
                    .put("sequence", sequence)
                    .put("at", at)
                    .put("staffId", staff)
                    .put("kind", kind)
                    .put("body", body)
                    .put("previousHash", last)
                    .put("hash", HexFormat.of().formatHex(hash))
                    .put("signature", Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign())));
            last = HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode call(String path, @Nullable String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).header("X-Terminal-Key", key);
        if (body != null) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
