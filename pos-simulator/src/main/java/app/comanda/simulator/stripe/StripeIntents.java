package app.comanda.simulator.stripe;

import app.comanda.simulator.Answer;
import app.comanda.simulator.Entry;
import app.comanda.simulator.Exchange;
import app.comanda.simulator.Fate;
import app.comanda.simulator.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Payment intents, and the refunds of what they moved. */
final class StripeIntents {

    private static final String REFUND = "re_";

    private final Stage stage;
    private final StripeVendor vendor;
    private final StripeThings things;

    StripeIntents(Stage stage, StripeVendor vendor, StripeThings things) {
        this.stage = stage;
        this.vendor = vendor;
        this.things = things;
    }

    Answer answer(StripeKey key, Exchange call, StripeForm asked) {
        if (call.is("POST /v1/payment_intents")) {
            return Answer.json(200, things.intent(made(key, call, asked), asked));
        } else if (call.is("GET /v1/payment_intents")) {
            return list(key, asked);
        } else if (call.is("GET /v1/payment_intents/*")) {
            return Answer.json(200, things.intent(get(key, call.word(2)), asked));
        } else if (call.is("POST /v1/payment_intents/*/cancel")) {
            return cancelled(get(key, call.word(2)), asked);
        }
        if (call.is("POST /v1/payment_intents/*/capture")) {
            return captured(get(key, call.word(2)), asked);
        } else if (call.is("POST /v1/payment_intents/*/increment_authorization")) {
            return raised(get(key, call.word(2)), asked);
        }
        throw StripeVendor.unknown(call);
    }

    /** Takes what is held, or less of it, once. */
    private Answer captured(Entry payment, StripeForm asked) {
        long amount = asked.findNumber("amount_to_capture").orElse(payment.amount());
        if (!StripeThings.isHeld(payment)) {
            throw unexpected(payment, "captured");
        }
        if (amount > payment.amount()) {
            throw StripeRefusal.invalid(
                    "amount_too_large", "The amount is greater than the amount you may capture.", "amount_to_capture");
        }
        Entry taken = stage.book()
                .change(
                        payment,
                        now -> now.of(amount)
                                .with(
                                        StripeThings.SHARE,
                                        asked.find(StripeThings.SHARE).orElse(now.detail(StripeThings.SHARE)))
                                .with(
                                        StripeThings.METADATA,
                                        asked.inner("metadata").isEmpty()
                                                ? now.detail(StripeThings.METADATA)
                                                : StripeThings.text(asked.inner("metadata"))));
        vendor.decide(taken, Entry.State.MOVED);
        return Answer.json(200, things.intent(stage.book().change(payment, now -> now), asked));
    }

    /** Cards on readers let more be held; typed ones do not. */
    private Answer raised(Entry payment, StripeForm asked) {
        if (!StripeThings.isHeld(payment) || StripeThings.isSession(payment)) {
            throw StripeRefusal.invalid(
                    "payment_intent_incremental_authorization_not_supported",
                    "This PaymentIntent does not support incremental authorization.",
                    null);
        }
        long amount = asked.amount("amount", payment.currency());
        if (amount <= payment.amount()) {
            throw StripeRefusal.invalid(
                    "parameter_invalid_integer", "The amount must be greater than what is held.", "amount");
        }
        return Answer.json(200, things.intent(stage.book().change(payment, now -> now.of(amount)), asked));
    }

    private Entry made(StripeKey key, Exchange call, StripeForm asked) {
        String currency = asked.currency("currency");
        Entry payment = Entry.payment(
                        StripeVendor.NAME,
                        StripeThings.INTENT + UUID.randomUUID().toString().replace("-", ""),
                        key.account(),
                        call.header("idempotency-key").orElse(""),
                        asked.amount("amount", currency),
                        currency,
                        stage.clock().instant(),
                        Fate.APPROVE)
                .with("description", asked.find("description").orElse(""))
                .with(StripeThings.SHARE, asked.find(StripeThings.SHARE).orElse(""))
                .with(StripeThings.METADATA, StripeThings.text(asked.inner("metadata")))
                .with(StripeThings.CAPTURE, asked.find(StripeThings.CAPTURE).orElse(""))
                .with("connected", key.connected() ? "true" : "");
        return stage.book().add(payment);
    }

    private Answer list(StripeKey key, StripeForm asked) {
        List<Map<String, Object>> all = of(key, Entry.Kind.PAYMENT).stream()
                .map(entry -> things.intent(entry, asked))
                .toList();
        return StripeLists.page("/v1/payment_intents", all, asked);
    }

    private List<Entry> of(StripeKey key, Entry.Kind kind) {
        return stage.book().entries(StripeVendor.NAME).stream()
                .filter(entry -> entry.kind() == kind && entry.account().equals(key.account()))
                .toList();
    }

    Entry get(StripeKey key, String id) {
        return stage.book()
                .find(StripeVendor.NAME, id)
                .filter(entry -> entry.account().equals(key.account()) && entry.kind() == Entry.Kind.PAYMENT)
                .orElseThrow(() -> StripeRefusal.missing("payment_intent", id));
    }

    private Answer cancelled(Entry payment, StripeForm asked) {
        boolean failed = StripeThings.status(payment).equals("requires_payment_method") && !payment.waits();
        if (failed) {
            stage.book().change(payment, now -> now.with("canceled", "true"));
        } else if (!vendor.decide(payment, Entry.State.CANCELLED)) {
            throw unexpected(payment, "canceled");
        }
        return Answer.json(200, things.intent(stage.book().change(payment, now -> now), asked));
    }

    static app.comanda.simulator.Refusal unexpected(Entry payment, String wish) {
        return StripeRefusal.invalid(
                "payment_intent_unexpected_state",
                "This PaymentIntent could not be " + wish + " because it has a status of "
                        + StripeThings.status(payment) + ".",
                "intent");
    }

    Answer refunds(StripeKey key, Exchange call, StripeForm asked) {
        if (call.is("POST /v1/refunds")) {
            return Answer.json(200, StripeThings.refund(refunded(key, call, asked)));
        } else if (call.is("GET /v1/refunds")) {
            Optional<String> of = asked.find("payment_intent");
            List<Map<String, Object>> all = of(key, Entry.Kind.REFUND).stream()
                    .filter(refund -> of.isEmpty() || of.get().equals(refund.detail("payment")))
                    .map(StripeThings::refund)
                    .toList();
            return StripeLists.page("/v1/refunds", all, asked);
        }
        throw StripeVendor.unknown(call);
    }

    private Entry refunded(StripeKey key, Exchange call, StripeForm asked) {
        Entry payment = get(key, asked.get("payment_intent"));
        if (call.fate() == Fate.DECLINE) {
            throw StripeRefusal.invalid(
                    "balance_insufficient", "Insufficient funds in your Stripe balance to refund this amount.", null);
        }
        long left = payment.amount() - payment.refunded();
        long amount = asked.findNumber("amount").orElse(left);
        Entry refund = Entry.refund(
                        REFUND + UUID.randomUUID().toString().replace("-", ""),
                        payment,
                        call.header("idempotency-key").orElse(""),
                        amount,
                        stage.clock().instant(),
                        call.fate())
                .with(StripeThings.METADATA, StripeThings.text(asked.inner("metadata")))
                .with("reason", asked.find("reason").orElse(""))
                .with("connected", payment.detail("connected"));
        Entry booked = amount < 1 ? null : stage.book().refund(refund).orElse(null);
        if (booked == null) {
            throw payment.amount() == payment.refunded()
                    ? StripeRefusal.invalid("charge_already_refunded", "The charge has already been refunded.", null)
                    : StripeRefusal.invalid(
                            null, "Refund amount is greater than unrefunded amount on charge.", "amount");
        }
        vendor.refunded(booked);
        return booked;
    }
}
