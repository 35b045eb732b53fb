package app.comanda.simulator.stripe;

import app.comanda.simulator.Entry;
import app.comanda.simulator.Exchange;
import app.comanda.simulator.Stage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entries of the book as Stripe shows them. One payment has several names, which differ by their beginning only. */
final class StripeThings {

    static final String INTENT = "pi_";
    static final String SESSION = "cs_test_";
    static final String CHARGE = "ch_";
    static final String SETTLED = "txn_";

    static final String METADATA = "metadata";
    static final String SESSION_METADATA = "sessionMetadata";
    static final String FAILURE = "failure";
    static final String SHARE = "application_fee_amount";
    static final String PAYOUT = "payout";
    static final String CAPTURE = "capture_method";
    static final String HELD = "held";

    private final Stage stage;

    StripeThings(Stage stage) {
        this.stage = stage;
    }

    /** Whether a card holds it, which was asked for by {@code capture_method=manual}. */
    static boolean isHeld(Entry payment) {
        return payment.waits() && payment.detail(HELD).equals("true");
    }

    static boolean isManual(Entry payment) {
        return payment.detail(CAPTURE).equals("manual");
    }

    static String id(String beginning, Entry payment) {
        return beginning + payment.id().substring(payment.id().indexOf('_') + 1);
    }

    static boolean isSession(Entry payment) {
        return !payment.detail("success_url").isEmpty();
    }

    Map<String, Object> session(Entry payment, StripeForm asked) {
        boolean paid = payment.state() == Entry.State.MOVED;
        boolean open = payment.waits() && !isHeld(payment);
        Map<String, Object> session = thing(id(SESSION, payment), "checkout.session", payment);
        session.put("amount_subtotal", payment.amount());
        session.put("amount_total", payment.amount());
        session.put("automatic_tax", Map.of("enabled", false));
        session.put("cancel_url", payment.detail("cancel_url"));
        session.put("client_reference_id", blank(payment.detail("client_reference_id")));
        session.put("currency", payment.currency());
        session.put("custom_fields", List.of());
        session.put("custom_text", Map.of());
        session.put("expires_at", Long.parseLong(payment.detail("expires_at")));
        session.put(METADATA, map(payment.detail(SESSION_METADATA)));
        session.put("mode", "payment");
        session.put("payment_intent", open ? null : intentOrId(payment, asked));
        session.put("payment_method_types", List.of("card"));
        session.put("payment_status", paid ? "paid" : "unpaid");
        session.put("shipping_options", List.of());
        session.put("status", open ? "open" : paid || isHeld(payment) ? "complete" : "expired");
        session.put("success_url", payment.detail("success_url"));
        session.put("url", open ? stage.guestPage(payment) : null);
        return session;
    }

    private Object intentOrId(Entry payment, StripeForm asked) {
        return asked.expands("payment_intent") ? intent(payment, asked) : payment.id();
    }

    Map<String, Object> intent(Entry payment, StripeForm asked) {
        boolean paid = payment.state() == Entry.State.MOVED;
        Map<String, Object> intent = thing(payment.id(), "payment_intent", payment);
        intent.put("amount", payment.amount());
        intent.put("amount_capturable", isHeld(payment) ? payment.amount() : 0);
        intent.put("amount_received", paid ? payment.amount() : 0);
        intent.put(SHARE, number(payment.detail(SHARE)));
        intent.put("cancellation_reason", payment.state() == Entry.State.EXPIRED ? "automatic" : null);
        intent.put(CAPTURE, isManual(payment) ? "manual" : "automatic");
        intent.put("client_secret", payment.id() + "_secret_simulated");
        intent.put("confirmation_method", "automatic");
        intent.put("currency", payment.currency());
        intent.put("description", blank(payment.detail("description")));
        intent.put("last_payment_error", paid || payment.detail(FAILURE).isEmpty() ? null : failure(payment));
        intent.put("latest_charge", paid ? chargeOrId(payment, asked) : null);
        intent.put(METADATA, map(payment.detail(METADATA)));
        intent.put("payment_method_types", List.of(isSession(payment) ? "card" : "card_present"));
        intent.put("status", status(payment));
        return intent;
    }

    static String status(Entry payment) {
        return switch (payment.state()) {
            case MOVED -> "succeeded";
            case WAITING -> isHeld(payment) ? "requires_capture" : "requires_payment_method";
            case DECLINED ->
                payment.detail("canceled").isEmpty() && !isSession(payment) ? "requires_payment_method" : "canceled";
            case EXPIRED, CANCELLED -> "canceled";
        };
    }

    private static Map<String, Object> failure(Entry payment) {
        return Map.of(
                "type", "card_error",
                "code", "card_declined",
                "decline_code", payment.detail(FAILURE),
                "message", "Your card was declined.");
    }

    private Object chargeOrId(Entry payment, StripeForm asked) {
        return asked.expands("latest_charge") ? charge(payment, asked) : id(CHARGE, payment);
    }

    Map<String, Object> charge(Entry payment, StripeForm asked) {
        Map<String, Object> charge = thing(id(CHARGE, payment), "charge", payment);
        charge.put("amount", payment.amount());
        charge.put("amount_captured", payment.amount());
        charge.put("amount_refunded", payment.refunded());
        charge.put(
                "balance_transaction",
                asked.expands("balance_transaction") ? settled(payment, null) : id(SETTLED, payment));
        charge.put("billing_details", Map.of());
        charge.put("captured", true);
        charge.put("currency", payment.currency());
        charge.put("disputed", false);
        charge.put(METADATA, map(payment.detail(METADATA)));
        charge.put("paid", true);
        charge.put("payment_intent", payment.id());
        charge.put("refunded", payment.refunded() == payment.amount());
        charge.put("status", "succeeded");
        return charge;
    }

    static Map<String, Object> refund(Entry refund) {
        Map<String, Object> json = thing(refund.id(), "refund", refund);
        json.remove("livemode");
        json.put("amount", refund.amount());
        json.put("charge", CHARGE + refund.detail("payment").substring(INTENT.length()));
        json.put("currency", refund.currency());
        json.put(METADATA, map(refund.detail(METADATA)));
        json.put("payment_intent", refund.detail("payment"));
        json.put("reason", blank(refund.detail("reason")));
        json.put("status", "succeeded");
        return json;
    }

    /** In the balance: what Stripe and the platform keep is 1.4 % and 25 units, and the platform's share. */
    static Map<String, Object> settled(Entry entry, @Nullable Object source) {
        boolean refund = entry.kind() == Entry.Kind.REFUND;
        long amount = refund ? -entry.amount() : entry.amount();
        List<Map<String, Object>> fees = new ArrayList<>();
        if (!refund) {
            fees.add(fee("stripe_fee", entry.amount() * 14 / 1000 + 25, entry));
            Long share = number(entry.detail(SHARE));
            if (share != null) {
                fees.add(fee("application_fee", share, entry));
            }
        }
        long fee = fees.stream().mapToLong(one -> (Long) one.get("amount")).sum();
        Map<String, Object> json = thing(id(SETTLED, entry), "balance_transaction", entry);
        json.remove("livemode");
        json.put("amount", amount);
        json.put("available_on", entry.at().getEpochSecond());
        json.put("currency", entry.currency());
        json.put("fee", fee);
        json.put("fee_details", fees);
        json.put("net", amount - fee);
        json.put("reporting_category", refund ? "refund" : "charge");
        json.put("source", source == null ? refund ? entry.id() : id(CHARGE, entry) : source);
        json.put("status", "available");
        json.put("type", refund ? "refund" : "charge");
        return json;
    }

    private static Map<String, Object> fee(String type, long amount, Entry entry) {
        return Map.of("type", type, "amount", amount, "currency", entry.currency());
    }

    private static Map<String, Object> thing(String id, String object, Entry entry) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("id", id);
        thing.put("object", object);
        thing.put("created", entry.at().getEpochSecond());
        thing.put("livemode", false);
        return thing;
    }

    static String text(Map<String, String> map) {
        try {
            return Exchange.JSON.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, String> map(String text) {
        try {
            return text.isEmpty() ? Map.of() : Exchange.JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Long number(String text) {
        return text.isEmpty() ? null : Long.valueOf(text);
    }
}
