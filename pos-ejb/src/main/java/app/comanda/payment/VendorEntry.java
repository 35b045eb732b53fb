package app.comanda.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement in the vendor's books.
 *
 * @param attemptId ours, for a payment or refund that carries it; else null
 * @param reference the vendor's name of the payment or refund; of the payout for a payout
 * @param amount minor units; above 0 for money to the restaurant, below for refunds and payouts
 * @param fee what the vendor kept of it
 * @param net what of it reached, or left, the account's balance: all fees taken off, the platform's share too
 * @param of the vendor's name of the payment that a refund is of, where it says that; else null
 * @param payout the payout that it went to the bank with, where known
 */
public record VendorEntry(
        Kind kind,
        @Nullable UUID attemptId,
        String reference,
        @Nullable String of,
        long amount,
        String currency,
        long fee,
        long net,
        @Nullable String payout,
        Instant at) {

    /** Where the vendor names no payment that it is of. */
    public VendorEntry(
            Kind kind,
            @Nullable UUID attemptId,
            String reference,
            long amount,
            String currency,
            long fee,
            long net,
            @Nullable String payout,
            Instant at) {
        this(kind, attemptId, reference, null, amount, currency, fee, net, payout, at);
    }

    /** What moved. */
    public enum Kind {
        PAYMENT,
        REFUND,
        PAYOUT
    }
}
