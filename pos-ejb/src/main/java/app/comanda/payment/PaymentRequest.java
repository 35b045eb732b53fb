package app.comanda.payment;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest pays.
 *
 * @param method e.g. {@code CASH}
 * @param amount minor units to settle, above 0; null for all that is due
 * @param tendered what was handed over, at least the amount; null for exactly it
 * @param tip what of the amount is given on top, 0 or more; it raises what is due
 * @param partId which part of a split bill; null where the bill is whole
 * @param details what the method needs besides, see {@link ChargeRequest}
 */
public record PaymentRequest(
        String method,
        @Nullable Long amount,
        @Nullable Long tendered,
        long tip,
        @Nullable UUID partId,
        Map<String, String> details) {

    public PaymentRequest {
        details = Map.copyOf(details);
    }

    /** By what needs nothing else to be said. */
    public PaymentRequest(
            String method, @Nullable Long amount, @Nullable Long tendered, long tip, @Nullable UUID partId) {
        this(method, amount, tendered, tip, partId, Map.of());
    }
}
