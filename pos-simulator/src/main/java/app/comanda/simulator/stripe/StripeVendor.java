package app.comanda.simulator.stripe;

import app.comanda.simulator.Answer;
import app.comanda.simulator.Entry;
import app.comanda.simulator.Exchange;
import app.comanda.simulator.FirstAnswers;
import app.comanda.simulator.Refusal;
import app.comanda.simulator.Stage;
import app.comanda.simulator.Vendor;
import java.util.List;
import java.util.Map;

/**
 * Stripe. Fates befall sessions, refunds and what a reader is told to do. A guest whose card is declined on a page gives
 * up: the page expires at once, where the real one would let him try another card for half an hour.
 */
public final class StripeVendor implements Vendor {

    public static final String NAME = "stripe";

    private static final StripeForm NOTHING = new StripeForm(Map.of());

    private final Stage stage;
    private final StripeThings things;
    private final StripeEvents events;
    private final StripeSessions sessions;
    private final StripeIntents intents;
    private final StripeReaders readers;
    private final StripeBalance balance;
    private final StripeConnected connected;
    private final FirstAnswers firstAnswers = new FirstAnswers();

    public StripeVendor(Stage stage) {
        this.stage = stage;
        this.things = new StripeThings(stage);
        this.events = new StripeEvents(stage);
        this.sessions = new StripeSessions(stage, this, things);
        this.intents = new StripeIntents(stage, this, things);
        this.readers = new StripeReaders(stage, this, intents);
        this.balance = new StripeBalance(stage, things);
        this.connected = new StripeConnected(stage);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean movesMoney(Exchange call) {
        return call.is("POST /v1/checkout/sessions")
                || call.is("POST /v1/refunds")
                || call.is("POST /v1/payment_intents/*/capture")
                || call.is("POST /v1/terminal/readers/*/process_payment_intent");
    }

    @Override
    public Answer serve(Exchange call) {
        if (call.is("GET /connect/*") || call.is("POST /connect/*")) {
            return connected.page(call);
        }
        StripeKey key = StripeKey.of(call);
        return call.header("idempotency-key")
                .filter(once -> call.method().equals("POST"))
                .map(once -> firstAnswers.once(
                        key.account(), once, call, () -> answer(key, call), StripeRefusal::idempotency))
                .orElseGet(() -> answer(key, call))
                .with("Stripe-Version", call.header("stripe-version").orElse(StripeEvents.API_VERSION));
    }

    private Answer answer(StripeKey key, Exchange call) {
        StripeForm asked = StripeForm.of(call);
        String path = call.path();
        if (path.startsWith("/v1/checkout/sessions")) {
            return sessions.answer(key, call, asked);
        } else if (path.startsWith("/v1/payment_intents")) {
            return intents.answer(key, call, asked);
        } else if (path.startsWith("/v1/refunds")) {
            return intents.refunds(key, call, asked);
        } else if (path.contains("/terminal/")) {
            return readers.answer(key, call, asked);
        } else if (path.startsWith("/v1/balance") || path.startsWith("/v1/payouts")) {
            return balance.answer(key, call, asked);
        } else if (path.startsWith("/v1/account") || path.startsWith("/v1/payment_method_domains")) {
            return connected.answer(key, call, asked);
        }
        throw unknown(call);
    }

    static Refusal unknown(Exchange call) {
        return StripeRefusal.invalid(
                "url_invalid", "Unrecognized request URL (" + call.method() + ": " + call.path() + ").", null);
    }

    @Override
    public void decide(Entry payment, Decision decision) {
        Entry known = stage.book().change(payment, same -> same);
        if (StripeThings.isHeld(known)) {
            // only whoever asked for it takes it, or lets it go
            return;
        }
        if (decision == Decision.APPROVE && known.waits() && StripeThings.isManual(known)) {
            hold(known);
            return;
        }
        Entry.State state = switch (decision) {
            case APPROVE -> Entry.State.MOVED;
            case DECLINE -> Entry.State.DECLINED;
            case EXPIRE -> Entry.State.EXPIRED;
        };
        if (decision == Decision.DECLINE) {
            stage.book().change(payment, now -> now.waits() ? now.with(StripeThings.FAILURE, "generic_decline") : now);
        }
        decide(payment, state);
    }

    @Override
    public List<Owed> owed() {
        return balance.owed();
    }

    @Override
    public void payOut(String account, String currency) {
        balance.pay(account, currency);
    }

    private void hold(Entry payment) {
        Entry held = stage.book().change(payment, now -> now.with(StripeThings.HELD, "true"));
        events.tell(held, "payment_intent.amount_capturable_updated", things.intent(held, NOTHING));
        if (StripeThings.isSession(held)) {
            events.tell(held, "checkout.session.completed", things.session(held, NOTHING));
        } else {
            readers.told(held).ifPresent(reader -> events.tell(held, "terminal.reader.action_succeeded", reader));
        }
    }

    /** @return whether it was in time */
    boolean decide(Entry payment, Entry.State state) {
        return stage.book().decide(payment, state).map(this::tell).isPresent();
    }

    private Entry tell(Entry decided) {
        boolean session = StripeThings.isSession(decided);
        switch (decided.state()) {
            case MOVED -> events.tell(decided, "payment_intent.succeeded", things.intent(decided, NOTHING));
            case DECLINED -> events.tell(decided, "payment_intent.payment_failed", things.intent(decided, NOTHING));
            default -> {
                if (!session) {
                    events.tell(decided, "payment_intent.canceled", things.intent(decided, NOTHING));
                }
            }
        }
        if (session) {
            String type = decided.state() == Entry.State.MOVED ? "completed" : "expired";
            events.tell(decided, "checkout.session." + type, things.session(decided, NOTHING));
        } else {
            readers.told(decided)
                    .ifPresent(reader -> events.tell(
                            decided,
                            "terminal.reader.action_" + (decided.state() == Entry.State.MOVED ? "succeeded" : "failed"),
                            reader));
        }
        return decided;
    }

    void refunded(Entry refund) {
        events.tell(refund, "refund.created", StripeThings.refund(refund));
    }
}
