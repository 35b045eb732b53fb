package app.comanda.payment;

import app.comanda.payment.account.Access;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money asked for.
 *
 * @param attemptId the provider's idempotency key
 * @param amount minor units, above 0, already rounded to coins where the gateway does so; any surcharge included
 * @param tendered what the guest handed over, cash only; null for exactly the amount
 * @param description for the guest's statement: the restaurant and the order's number
 * @param details what the method needs besides: {@code reader}, {@code returnUrl}, {@code code} of a gift card, {@code
 *     account} of a house account
 * @param platformFee what the operator keeps of it, in minor units; only for accounts that a vendor opened under the operator's
 * @param access the restaurant's account with the vendor; {@link Access#NONE} for a local gateway
 */
public record ChargeRequest(
        UUID attemptId,
        UUID orderId,
        UUID outletId,
        String method,
        long amount,
        String currency,
        @Nullable Long tendered,
        String description,
        Map<String, String> details,
        long platformFee,
        Access access) {

    public ChargeRequest {
        details = Map.copyOf(details);
    }

    /** One of which the operator keeps nothing. */
    public ChargeRequest(
            UUID attemptId,
            UUID orderId,
            UUID outletId,
            String method,
            long amount,
            String currency,
            @Nullable Long tendered,
            String description,
            Map<String, String> details,
            Access access) {
        this(attemptId, orderId, outletId, method, amount, currency, tendered, description, details, 0, access);
    }
}
