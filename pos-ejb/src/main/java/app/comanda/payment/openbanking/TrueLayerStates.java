package app.comanda.payment.openbanking;

import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Approved;
import app.comanda.payment.GatewayAnswer.Declined;
import app.comanda.payment.GatewayAnswer.Pending;
import app.comanda.payment.GatewayAnswer.Unknown;
import app.comanda.payment.http.Reply;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What TrueLayer's words mean to us. */
final class TrueLayerStates {

    private TrueLayerStates() {}

    /**
     * Of a payment. The guest's bank has executed it: to us the money moved, though it may reach the account later; the
     * daily comparison shows what never did.
     */
    static GatewayAnswer payment(Reply reply, @Nullable Instant expiresAt) {
        String id = reply.text("id");
        return switch (reply.text("status")) {
            case "executed", "settled" -> approved(reply, id);
            case "failed" -> declined(id, reply.text("failure_reason"));
            case "authorized" -> new Pending(id, Map.of(), null);
            case "authorization_required", "authorizing", "attempt_failed" -> new Pending(id, Map.of(), expiresAt);
            default -> new Unknown("TrueLayer's state is not known here.");
        };
    }

    /** Whether the guest could still say no, and so could we. */
    static boolean canBeCalledOff(Reply payment) {
        return switch (payment.text("status")) {
            case "authorization_required", "authorizing", "attempt_failed" -> true;
            default -> false;
        };
    }

    /** Of a refund. */
    static GatewayAnswer refund(Reply reply) {
        String id = reply.text("id");
        return switch (reply.text("status")) {
            case "executed" -> approved(reply, id);
            case "failed" -> declined(id, reply.text("failure_reason"));
            case "pending", "authorized" -> new Pending(id, Map.of(), null);
            default -> new Unknown("TrueLayer's state is not known here.");
        };
    }

    private static GatewayAnswer approved(Reply reply, String id) {
        if (!reply.body().path("amount_in_minor").isIntegralNumber()) {
            return new Unknown("TrueLayer named no amount.");
        }
        return Approved.of(
                id,
                reply.body().path("amount_in_minor").asLong(),
                reply.text("currency").toUpperCase(Locale.ROOT));
    }

    static Declined declined(@Nullable String id, String reason) {
        return switch (reason) {
            case "canceled" -> new Declined(id, "cancelled", "The payment was called off.");
            case "expired" -> new Declined(id, "expired", "The time to pay has passed.");
            case "" -> new Declined(id, "failed", "The bank did not make the payment.");
            default -> new Declined(id, reason, "The bank did not make the payment.");
        };
    }
}
