package app.comanda.payment;

import org.jspecify.annotations.Nullable;

/**
 * A guest pays.
 *
 * @param method e.g. {@code CASH}
 * @param amount minor units to settle, above 0; null for all that is due
 * @param tendered what was handed over, at least the amount; null for exactly it
 */
public record PaymentRequest(
        String method, @Nullable Long amount, @Nullable Long tendered) {}
