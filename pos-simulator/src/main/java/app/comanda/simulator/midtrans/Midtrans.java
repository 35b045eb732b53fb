package app.comanda.simulator.midtrans;

import app.comanda.simulator.Answer;
import app.comanda.simulator.BasicKey;
import app.comanda.simulator.Entry;
import app.comanda.simulator.Exchange;
import app.comanda.simulator.Fate;
import app.comanda.simulator.QrisPage;
import app.comanda.simulator.Refusal;
import app.comanda.simulator.Stage;
import app.comanda.simulator.Vendor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Plays Midtrans: {@code POST /v2/charge}, and {@code status}, {@code cancel}, {@code expire} and {@code refund} of an
 * order. Whose call it is, its server key says; any is taken. Refusals come by HTTP 200 with a {@code status_code}, but for
 * a key that is none.
 */
public final class Midtrans implements Vendor {

    static final String NAME = "midtrans";

    private static final Duration USUALLY_VALID = Duration.ofMinutes(15);

    private final Stage stage;
    private final Notifications notifications;

    public Midtrans(Stage stage) {
        this.stage = stage;
        this.notifications = new Notifications(stage);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean movesMoney(Exchange call) {
        return call.is("POST /v2/charge") || call.is("POST /v2/*/refund");
    }

    @Override
    public Answer serve(Exchange call) {
        String key = BasicKey.of(call)
                .orElseThrow(() -> new Refusal(Answer.json(
                        401, Transactions.refusal(401, "Access denied, please check client or server key"))));
        if (call.is("POST /v2/charge")) {
            return charge(call, key);
        } else if (call.is("GET /v2/*/status")) {
            return told(order(call, key));
        } else if (call.is("POST /v2/*/cancel")) {
            return end(order(call, key), Entry.State.CANCELLED);
        } else if (call.is("POST /v2/*/expire")) {
            return end(order(call, key), Entry.State.EXPIRED);
        } else if (call.is("POST /v2/*/refund")) {
            return refund(order(call, key), call);
        }
        throw new Refusal(Answer.json(404, Transactions.refusal(404, "The requested resource is not found")));
    }

    /** Two charges of one order at once must not both be taken. */
    private synchronized Answer charge(Exchange call, String key) {
        JsonNode body = call.json();
        String order = body.at("/transaction_details/order_id").asText();
        JsonNode amount = body.at("/transaction_details/gross_amount");
        if (!body.path("payment_type").asText().equals("qris")
                || order.isEmpty()
                || order.length() > 50
                || !amount.isIntegralNumber()
                || amount.asLong() < 1) {
            throw refused(400, "One or more parameters in the payload is invalid");
        }
        if (stage.book().findByKey(NAME, key, order).isPresent()) {
            throw refused(406, "order_id has been used, please use another order ID");
        }
        Instant now = stage.clock().instant();
        Duration valid = valid(body.path("custom_expiry"));
        Entry entry = Entry.payment(
                        NAME, UUID.randomUUID().toString(), key, order, amount.asLong(), "IDR", now, call.fate())
                .with("expiry", now.plus(valid).toString());
        entry = stage.book().add(entry);
        ObjectNode told = Transactions.of(entry, stage);
        notifications.send(entry);
        Entry waiting = entry;
        stage.guests().later(() -> decide(waiting, Decision.EXPIRE), valid.toMillis());
        stage.guests().see(this, entry);
        return Answer.json(200, told.put("qr_string", stage.guestPage(entry)));
    }

    private static Duration valid(JsonNode expiry) {
        long duration = expiry.path("expiry_duration").asLong(0);
        if (duration < 1) {
            return USUALLY_VALID;
        }
        return expiry.path("unit").asText("minute").equals("second")
                ? Duration.ofSeconds(duration)
                : Duration.ofMinutes(duration);
    }

    private Answer end(Entry entry, Entry.State state) {
        Entry ended = stage.book()
                .decide(entry, state)
                .orElseThrow(() -> refused(412, "Merchant cannot modify the status of the transaction"));
        notifications.send(ended);
        return told(ended);
    }

    private synchronized Answer refund(Entry payment, Exchange call) {
        JsonNode body = call.json();
        String key = body.path("refund_key").asText(UUID.randomUUID().toString());
        Optional<Entry> before = stage.book().findByKey(NAME, payment.account(), key);
        if (before.isPresent()) {
            return Answer.json(200, Transactions.refundAnswer(before.get(), payment, stage));
        }
        long amount = body.has("amount") ? body.path("amount").asLong() : payment.amount() - payment.refunded();
        if (amount < 1 || call.fate() == Fate.DECLINE) {
            throw refused(414, "The refund is refused");
        }
        Entry refund = stage.book()
                .refund(Entry.refund(
                        UUID.randomUUID().toString(),
                        payment,
                        key,
                        amount,
                        stage.clock().instant(),
                        call.fate()))
                .orElseThrow(() -> refused(412, "The refund is beyond what is left of the transaction"));
        Entry now = stage.book().find(NAME, payment.id()).orElseThrow();
        notifications.send(now);
        return Answer.json(200, Transactions.refundAnswer(refund, now, stage));
    }

    private Answer told(Entry entry) {
        return Answer.json(200, Transactions.of(entry, stage));
    }

    /** By our id or by the caller's, and only of the caller's key. */
    private Entry order(Exchange call, String key) {
        String id = call.word(1);
        return stage.book()
                .findByKey(NAME, key, id)
                .or(() -> stage.book().find(NAME, id))
                .filter(entry ->
                        entry.kind() == Entry.Kind.PAYMENT && entry.account().equals(key))
                .orElseThrow(() -> refused(404, "Transaction doesn't exist."));
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
        stage.book().decide(payment, state).ifPresent(decided -> notifications.send(decided));
    }

    private static Refusal refused(int code, String message) {
        return new Refusal(Answer.json(200, Transactions.refusal(code, message)));
    }
}
