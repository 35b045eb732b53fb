package app.comanda.simulator.xendit;

import app.comanda.simulator.Answer;
import app.comanda.simulator.BasicKey;
import app.comanda.simulator.Entry;
import app.comanda.simulator.Exchange;
import app.comanda.simulator.Fate;
import app.comanda.simulator.FirstAnswers;
import app.comanda.simulator.QrisPage;
import app.comanda.simulator.Refusal;
import app.comanda.simulator.Stage;
import app.comanda.simulator.Vendor;
import app.comanda.simulator.Webhooks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Plays Xendit's QR codes of api-version 2022-07-31. Whose call it is, its secret key says; any is taken. Its callbacks
 * carry the {@code secret} that the account registered.
 */
public final class Xendit implements Vendor {

    static final String NAME = "xendit";

    private static final String VERSION = "2022-07-31";
    private static final Duration USUALLY_VALID = Duration.ofHours(48);

    private final Stage stage;
    private final FirstAnswers firstAnswers = new FirstAnswers();

    public Xendit(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean movesMoney(Exchange call) {
        return call.is("POST /qr_codes") || call.is("POST /qr_codes/payments/*/refunds");
    }

    @Override
    public Answer serve(Exchange call) {
        String key = BasicKey.of(call).orElseThrow(() -> refused(401, "INVALID_API_KEY"));
        if (call.is("GET /transactions")) {
            return Answer.json(200, Shapes.list(movements(call, key)));
        }
        if (!call.header("api-version").orElse("").equals(VERSION)) {
            throw refused(400, "UNSUPPORTED_API_VERSION");
        }
        if (call.is("POST /qr_codes")) {
            return once(call, key, () -> create(call, key));
        } else if (call.is("GET /qr_codes/*")) {
            return Answer.json(200, Shapes.code(code(call.word(1), key), stage));
        } else if (call.is("GET /qr_codes/*/payments")) {
            Entry code = code(call.word(1), key);
            return Answer.json(
                    200, Shapes.list(code.state() == Entry.State.MOVED ? List.of(Shapes.payment(code)) : List.of()));
        } else if (call.is("POST /qr_codes/payments/*/refunds")) {
            return once(call, key, () -> refund(call, paid(call, key)));
        } else if (call.is("GET /qr_codes/payments/*/refunds")) {
            Entry code = paid(call, key);
            return Answer.json(
                    200,
                    Shapes.list(refunds(code).stream()
                            .map(refund -> Shapes.refund(refund, "SUCCEEDED"))
                            .toList()));
        }
        throw refused(404, "DATA_NOT_FOUND");
    }

    private Answer once(Exchange call, String key, java.util.function.Supplier<Answer> first) {
        String repeat = call.header("idempotency-key").orElse(UUID.randomUUID().toString());
        return firstAnswers.once(
                key,
                repeat,
                call,
                first,
                () -> refused(409, "IDEMPOTENCY_ERROR").answer());
    }

    private Answer create(Exchange call, String key) {
        JsonNode body = call.json();
        JsonNode amount = body.path("amount");
        if (body.path("reference_id").asText().isEmpty()
                || !body.path("type").asText().equals("DYNAMIC")
                || !body.path("currency").asText().equals("IDR")
                || !amount.isIntegralNumber()
                || amount.asLong() < 1) {
            throw refused(400, "API_VALIDATION_ERROR");
        }
        Instant now = stage.clock().instant();
        Instant expiry = expiry(body, now);
        Entry entry = stage.book()
                .add(Entry.payment(
                                NAME,
                                "qr_" + UUID.randomUUID(),
                                key,
                                body.path("reference_id").asText(),
                                amount.asLong(),
                                "IDR",
                                now,
                                call.fate())
                        .with("expiry", expiry.toString()));
        stage.guests()
                .later(
                        () -> decide(entry, Decision.EXPIRE),
                        Duration.between(now, expiry).toMillis());
        stage.guests().see(this, entry);
        return Answer.json(201, Shapes.code(entry, stage));
    }

    private static Instant expiry(JsonNode body, Instant now) {
        try {
            String told = body.path("expires_at").asText("");
            Instant expiry = told.isEmpty() ? now.plus(USUALLY_VALID) : Instant.parse(told);
            if (expiry.isAfter(now)) {
                return expiry;
            }
        } catch (DateTimeException e) {
            // refused below
        }
        throw refused(400, "API_VALIDATION_ERROR");
    }

    private Answer refund(Exchange call, Entry payment) {
        JsonNode body = call.json();
        long amount = body.path("amount").asLong();
        if (amount < 1 || call.fate() == Fate.DECLINE) {
            throw refused(400, "REFUND_NOT_SUPPORTED");
        }
        String reference = body.path("reference_id").asText(UUID.randomUUID().toString());
        Entry refund = stage.book()
                .refund(Entry.refund(
                        "qrrf_" + UUID.randomUUID(),
                        payment,
                        reference,
                        amount,
                        stage.clock().instant(),
                        call.fate()))
                .orElseThrow(() -> refused(400, "MAXIMUM_REFUND_AMOUNT_REACHED"));
        tell(refund, "qr.refund", Shapes.refund(refund, "SUCCEEDED"));
        return Answer.json(200, Shapes.refund(refund, "PENDING"));
    }

    private List<ObjectNode> movements(Exchange call, String key) {
        String reference = call.query().getOrDefault("reference_id", "");
        return stage.book().entries(NAME).stream()
                .filter(entry -> entry.account().equals(key) && entry.state() == Entry.State.MOVED)
                .filter(entry -> reference.isEmpty() || entry.key().equals(reference))
                .map(Shapes::movement)
                .toList();
    }

    private List<Entry> refunds(Entry payment) {
        return stage.book().entries(NAME).stream()
                .filter(entry -> entry.detail("payment").equals(payment.id()))
                .toList();
    }

    private Entry code(String id, String key) {
        return stage.book()
                .find(NAME, id)
                .filter(entry ->
                        entry.kind() == Entry.Kind.PAYMENT && entry.account().equals(key))
                .orElseThrow(() -> refused(404, "DATA_NOT_FOUND"));
    }

    private Entry paid(Exchange call, String key) {
        Entry code = code(Shapes.codeOf(call.word(2)), key);
        if (code.state() != Entry.State.MOVED) {
            throw refused(404, "DATA_NOT_FOUND");
        }
        return code;
    }

    @Override
    public String guestPage(Entry payment) {
        return QrisPage.of(payment);
    }

    @Override
    public void decide(Entry payment, Decision decision) {
        Entry.State state = switch (decision) {
            case APPROVE -> Entry.State.MOVED;
            case DECLINE -> Entry.State.DECLINED;
            case EXPIRE -> Entry.State.EXPIRED;
        };
        stage.book()
                .decide(payment, state)
                .filter(decided -> decided.state() == Entry.State.MOVED) // Xendit tells of nothing else
                .ifPresent(decided -> tell(decided, "qr.payment", Shapes.payment(decided)));
    }

    private void tell(Entry about, String event, ObjectNode data) {
        ObjectNode told = Exchange.JSON
                .createObjectNode()
                .put("event", event)
                .put("api_version", VERSION)
                .put("business_id", "simulator")
                .put("created", stage.clock().instant().toString());
        told.set("data", data);
        byte[] body = told.toString().getBytes(StandardCharsets.UTF_8);
        stage.webhooks()
                .send(
                        about,
                        hook -> new Webhooks.Letter(
                                Map.of(
                                        "Content-Type",
                                        "application/json",
                                        "x-callback-token",
                                        hook.settings().getOrDefault("secret", "")),
                                body));
    }

    private static Refusal refused(int status, String code) {
        return new Refusal(Answer.json(status, Map.of("error_code", code, "message", "Refused by the simulator")));
    }
}
