package app.comanda.simulator.stripe;

import app.comanda.simulator.Answer;
import app.comanda.simulator.Entry;
import app.comanda.simulator.Exchange;
import app.comanda.simulator.Stage;
import app.comanda.simulator.Vendor.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Two card readers that work and one that is switched off, in every account. */
final class StripeReaders {

    /** By id: what the restaurant calls it. */
    private static final Map<String, String> LABELS = new LinkedHashMap<>(
            Map.of("tmr_counter", "Counter", "tmr_terrace", "Terrace", "tmr_storeroom", "Storeroom"));

    private static final String SWITCHED_OFF = "tmr_storeroom";

    private final Stage stage;
    private final StripeVendor vendor;
    private final StripeIntents intents;
    /** By account and reader: the payment that it was given last. */
    private final Map<String, String> given = new ConcurrentHashMap<>();

    StripeReaders(Stage stage, StripeVendor vendor, StripeIntents intents) {
        this.stage = stage;
        this.vendor = vendor;
        this.intents = intents;
    }

    Answer answer(StripeKey key, Exchange call, StripeForm asked) {
        if (call.is("GET /v1/terminal/readers")) {
            List<Map<String, Object>> all = new ArrayList<>();
            LABELS.keySet().forEach(id -> all.add(reader(key.account(), id)));
            asked.find("status").ifPresent(wanted -> all.removeIf(reader -> !wanted.equals(reader.get("status"))));
            return StripeLists.page("/v1/terminal/readers", all, asked);
        } else if (call.is("POST /v1/terminal/connection_tokens")) {
            return Answer.json(200, Map.of("object", "terminal.connection_token", "secret", "pst_test_simulated"));
        } else if (call.is("GET /v1/terminal/readers/*")) {
            return Answer.json(200, reader(key.account(), known(call.word(3))));
        } else if (call.is("POST /v1/terminal/readers/*/process_payment_intent")) {
            return process(key, call, known(call.word(3)), intents.get(key, asked.get("payment_intent")));
        } else if (call.is("POST /v1/terminal/readers/*/cancel_action")) {
            given.remove(place(key.account(), known(call.word(3))));
            return Answer.json(200, reader(key.account(), call.word(3)));
        } else if (call.is("POST /v1/test_helpers/terminal/readers/*/present_payment_method")) {
            payment(key.account(), known(call.word(4))).ifPresent(on -> vendor.decide(on, Decision.APPROVE));
            return Answer.json(200, reader(key.account(), call.word(4)));
        }
        throw StripeVendor.unknown(call);
    }

    private static String known(String id) {
        if (!LABELS.containsKey(id)) {
            throw StripeRefusal.missing("terminal.reader", id);
        }
        return id;
    }

    private Answer process(StripeKey key, Exchange call, String id, Entry payment) {
        if (id.equals(SWITCHED_OFF)) {
            throw StripeRefusal.invalid("terminal_reader_offline", "Reader is currently offline.", null);
        }
        if (!isOnIt(payment)) {
            throw StripeIntents.unexpected(payment, "processed");
        }
        // as Stripe has it: one thing at a time
        synchronized (given) {
            if (payment(key.account(), id).filter(StripeReaders::isOnIt).isPresent()) {
                throw StripeRefusal.invalid("terminal_reader_busy", "Reader is currently busy.", null);
            }
            given.put(place(key.account(), id), payment.id());
        }
        Entry shown = stage.book()
                .change(
                        payment,
                        now -> new Entry(
                                now.kind(),
                                now.vendor(),
                                now.id(),
                                now.account(),
                                now.key(),
                                now.amount(),
                                now.currency(),
                                now.state(),
                                now.refunded(),
                                now.at(),
                                now.details(),
                                call.fate()));
        Answer answer = Answer.json(200, reader(key.account(), id));
        stage.guests().see(vendor, shown);
        return answer;
    }

    /** The reader that has a payment, as it is now. */
    Optional<Map<String, Object>> told(Entry payment) {
        return LABELS.keySet().stream()
                .filter(id -> payment.id().equals(given.get(place(payment.account(), id))))
                .findFirst()
                .map(id -> reader(payment.account(), id));
    }

    private Map<String, Object> reader(String account, String id) {
        Map<String, Object> reader = new LinkedHashMap<>();
        reader.put("id", id);
        reader.put("object", "terminal.reader");
        reader.put("action", payment(account, id).map(StripeReaders::action).orElse(null));
        reader.put("device_type", "bbpos_wisepos_e");
        reader.put("label", LABELS.get(id));
        reader.put("livemode", false);
        reader.put("metadata", Map.of());
        reader.put("serial_number", "simulated-" + id);
        reader.put("status", id.equals(SWITCHED_OFF) ? "offline" : "online");
        return reader;
    }

    private static boolean isOnIt(Entry payment) {
        return payment.waits() && !StripeThings.isHeld(payment);
    }

    private static @Nullable Map<String, Object> action(Entry payment) {
        String status = switch (payment.state()) {
            case WAITING -> isOnIt(payment) ? "in_progress" : "succeeded";
            case MOVED -> "succeeded";
            default -> "failed";
        };
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("type", "process_payment_intent");
        action.put("status", status);
        action.put("failure_code", status.equals("failed") ? "card_declined" : null);
        action.put("failure_message", status.equals("failed") ? "Your card was declined." : null);
        action.put("process_payment_intent", Map.of("payment_intent", payment.id()));
        return action;
    }

    private Optional<Entry> payment(String account, String id) {
        return Optional.ofNullable(given.get(place(account, id)))
                .flatMap(payment -> stage.book().find(StripeVendor.NAME, payment));
    }

    private static String place(String account, String id) {
        return account + "/" + id;
    }
}
