package app.comanda.simulator.stripe;

import app.comanda.simulator.Answer;
import app.comanda.simulator.Entry;
import app.comanda.simulator.Exchange;
import app.comanda.simulator.Stage;
import app.comanda.simulator.Vendor.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pages on which guests pay. */
final class StripeSessions {

    private static final Duration LEAST = Duration.ofMinutes(30);
    private static final Duration MOST = Duration.ofHours(24);
    private static final String PRICE = "line_items[0][price_data]";

    private final Stage stage;
    private final StripeVendor vendor;
    private final StripeThings things;

    StripeSessions(Stage stage, StripeVendor vendor, StripeThings things) {
        this.stage = stage;
        this.vendor = vendor;
        this.things = things;
    }

    Answer answer(StripeKey key, Exchange call, StripeForm asked) {
        if (call.is("POST /v1/checkout/sessions")) {
            return Answer.json(200, things.session(made(key, call, asked), asked));
        } else if (call.is("GET /v1/checkout/sessions")) {
            return list(key, asked);
        } else if (call.is("GET /v1/checkout/sessions/*")) {
            return Answer.json(200, things.session(get(key, call.word(3)), asked));
        } else if (call.is("POST /v1/checkout/sessions/*/expire")) {
            return expired(get(key, call.word(3)), asked);
        }
        throw StripeVendor.unknown(call);
    }

    private Entry made(StripeKey key, Exchange call, StripeForm asked) {
        Instant now = stage.clock().instant();
        Instant until =
                asked.findNumber("expires_at").map(Instant::ofEpochSecond).orElse(now.plus(MOST));
        if (until.isBefore(now.plus(LEAST)) || until.isAfter(now.plus(MOST).plusSeconds(1))) {
            throw StripeRefusal.invalid(
                    null, "The `expires_at` timestamp must be from 30 minutes to 24 hours from now.", "expires_at");
        }
        if (!asked.get("mode").equals("payment")) {
            throw StripeRefusal.invalid(null, "The simulator knows the mode payment only.", "mode");
        }
        String currency = asked.currency(PRICE + "[currency]");
        long amount = asked.amount(PRICE + "[unit_amount]", currency) * asked.number("line_items[0][quantity]");
        asked.get(PRICE + "[product_data][name]");
        Entry payment = Entry.payment(
                        StripeVendor.NAME,
                        StripeThings.INTENT + UUID.randomUUID().toString().replace("-", ""),
                        key.account(),
                        call.header("idempotency-key").orElse(""),
                        amount,
                        currency,
                        now,
                        call.fate())
                .with("success_url", asked.get("success_url"))
                .with("returnUrl", asked.get("success_url"))
                .with("cancel_url", asked.find("cancel_url").orElse(""))
                .with("client_reference_id", asked.find("client_reference_id").orElse(""))
                .with("expires_at", String.valueOf(until.getEpochSecond()))
                .with(
                        "description",
                        asked.find("payment_intent_data[description]").orElse(""))
                .with(
                        StripeThings.SHARE,
                        asked.find("payment_intent_data[application_fee_amount]")
                                .orElse(""))
                .with(StripeThings.SESSION_METADATA, StripeThings.text(asked.inner("metadata")))
                .with(StripeThings.METADATA, StripeThings.text(asked.inner("payment_intent_data[metadata]")))
                .with(
                        StripeThings.CAPTURE,
                        asked.find("payment_intent_data[capture_method]").orElse(""))
                .with("connected", key.connected() ? "true" : "");
        stage.book().add(payment);
        stage.guests().see(vendor, payment);
        stage.guests()
                .later(
                        () -> vendor.decide(payment, Decision.EXPIRE),
                        Duration.between(now, until).toMillis());
        return payment;
    }

    private Answer list(StripeKey key, StripeForm asked) {
        List<Map<String, Object>> all = stage.book().entries(StripeVendor.NAME).stream()
                .filter(entry -> entry.account().equals(key.account()) && StripeThings.isSession(entry))
                .map(entry -> things.session(entry, asked))
                .toList();
        return StripeLists.page("/v1/checkout/sessions", all, asked);
    }

    private Entry get(StripeKey key, String id) {
        String payment = id.startsWith(StripeThings.SESSION)
                ? StripeThings.INTENT + id.substring(StripeThings.SESSION.length())
                : "";
        return stage.book()
                .find(StripeVendor.NAME, payment)
                .filter(entry -> entry.account().equals(key.account()) && StripeThings.isSession(entry))
                .orElseThrow(() -> StripeRefusal.missing("checkout.session", id));
    }

    private Answer expired(Entry payment, StripeForm asked) {
        if (StripeThings.isHeld(payment) || !vendor.decide(payment, Entry.State.EXPIRED)) {
            throw StripeRefusal.invalid(
                    null, "Only Checkout Sessions with a status in [\"open\"] can be expired.", "session");
        }
        return Answer.json(200, things.session(stage.book().change(payment, now -> now), asked));
    }
}
