package app.comanda.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money asked for.
 *
 * @param attemptId the provider's idempotency key
 * @param amount minor units, above 0, already rounded to coins where the gateway does so
 * @param tendered what the guest handed over, cash only; null for exactly the amount
 * @param description for the guest's statement: the restaurant and the order's number
 */
public record ChargeRequest(
        UUID attemptId,
        UUID orderId,
        UUID outletId,
        long amount,
        String currency,
        @Nullable Long tendered,
        String description) {}
