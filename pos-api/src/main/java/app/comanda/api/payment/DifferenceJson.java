package app.comanda.api.payment;

import app.comanda.payment.reconciliation.Difference;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one side has and the other has not, or has otherwise.
 *
 * @param reference the vendor's name for it
 * @param ours below 0 for refunds; absent where our books have nothing
 * @param theirs the same of the vendor's books
 * @param note why it is right, once somebody said so
 */
public record DifferenceJson(
        UUID id,
        String kind,
        @Nullable UUID orderId,
        @Nullable UUID paymentId,
        @Nullable String reference,
        @Nullable Long ours,
        @Nullable String ourCurrency,
        @Nullable Long theirs,
        @Nullable String theirCurrency,
        Instant at,
        @Nullable String note,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {

    static DifferenceJson of(Difference difference) {
        return new DifferenceJson(
                difference.id(),
                difference.kind(),
                difference.orderId().orElse(null),
                difference.paymentId().orElse(null),
                difference.reference().orElse(null),
                difference.ours().orElse(null),
                difference.ourCurrency().orElse(null),
                difference.theirs().orElse(null),
                difference.theirCurrency().orElse(null),
                difference.at(),
                difference.note().orElse(null),
                difference.settledBy().orElse(null),
                difference.settledAt().orElse(null));
    }
}
