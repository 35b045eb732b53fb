package app.comanda.payment;

import app.comanda.payment.account.Access;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as both sides know it.
 *
 * @param reference the provider's name, null when its answer never came
 * @param amount minor units, any surcharge included
 * @param startedAt when it was committed on our side, before the call
 * @param access the restaurant's account with the vendor; {@link Access#NONE} for a local gateway
 */
public record AttemptReference(
        UUID attemptId,
        UUID orderId,
        UUID outletId,
        String method,
        @Nullable String reference,
        long amount,
        String currency,
        Instant startedAt,
        Access access) {}
