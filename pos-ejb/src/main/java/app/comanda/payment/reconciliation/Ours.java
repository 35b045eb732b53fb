package app.comanda.payment.reconciliation;

import app.comanda.payment.VendorEntry;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement in our books.
 *
 * @param id what the vendor was given as idempotency key: the attempt's, or the refund's
 * @param attemptId of the payment; for a refund, of the payment that it is of
 * @param reference the vendor's name for it, where it was told
 * @param of the vendor's name of the payment that a refund is of
 * @param amount minor units, any surcharge included; below 0 for refunds
 */
public record Ours(
        VendorEntry.Kind kind,
        UUID orderId,
        UUID paymentId,
        UUID id,
        UUID attemptId,
        @Nullable String reference,
        @Nullable String of,
        long amount,
        String currency,
        Instant at,
        Standing standing) {

    /** What we believe of it. */
    public enum Standing {
        MOVED,
        /** It may move yet. */
        OPEN,
        /** No money moved. */
        OFF
    }

    public boolean isPayment() {
        return kind == VendorEntry.Kind.PAYMENT;
    }

    public boolean moved() {
        return standing == Standing.MOVED;
    }
}
