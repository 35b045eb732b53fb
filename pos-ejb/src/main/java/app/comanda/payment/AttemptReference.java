package app.comanda.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as both sides know it.
 *
 * @param reference the provider's name, null when its answer never came
 */
public record AttemptReference(
        UUID attemptId, UUID outletId, @Nullable String reference, long amount, String currency) {}
