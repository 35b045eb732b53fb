package app.comanda.payment.reconciliation;

import app.comanda.payment.VendorEntry;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one side has and the other has not, or has otherwise.
 *
 * @param orderId of ours, where we know of it
 * @param ours minor units, below 0 for refunds; null where we believe that nothing moved
 * @param theirs the same, null where the vendor has nothing
 */
record Finding(
        Kind kind,
        @Nullable UUID orderId,
        @Nullable UUID paymentId,
        @Nullable String reference,
        @Nullable Long ours,
        @Nullable String ourCurrency,
        @Nullable Long theirs,
        @Nullable String theirCurrency,
        Instant at) {

    /** How the books differ. */
    enum Kind {
        /** The vendor has money that we know nothing of. */
        MISSING_HERE,
        /** We have money that the vendor knows nothing of. */
        MISSING_THERE,
        /** Both have it, by another amount or in another currency. */
        AMOUNT,
        REFUND_MISSING_HERE,
        REFUND_MISSING_THERE
    }

    /** Empty when both sides say the same. */
    static Optional<Finding> of(Pair pair) {
        Ours ours = pair.ours();
        VendorEntry theirs = pair.theirs();
        boolean payment = pair.kind() == VendorEntry.Kind.PAYMENT;
        if (theirs == null) {
            return ours != null && ours.moved()
                    ? Optional.of(of(payment ? Kind.MISSING_THERE : Kind.REFUND_MISSING_THERE, pair))
                    : Optional.empty();
        }
        if (ours != null
                && (ours.amount() != theirs.amount() || !ours.currency().equals(theirs.currency()))) {
            return Optional.of(of(Kind.AMOUNT, pair));
        }
        return ours != null && ours.moved()
                ? Optional.empty()
                : Optional.of(of(payment ? Kind.MISSING_HERE : Kind.REFUND_MISSING_HERE, pair));
    }

    private static Finding of(Kind kind, Pair pair) {
        Ours ours = pair.ours();
        VendorEntry theirs = pair.theirs();
        boolean believed = ours != null && (ours.moved() || kind == Kind.AMOUNT);
        return new Finding(
                kind,
                ours == null ? null : ours.orderId(),
                ours == null ? null : ours.paymentId(),
                theirs != null ? theirs.reference() : ours == null ? null : ours.reference(),
                believed && ours != null ? ours.amount() : null,
                believed && ours != null ? ours.currency() : null,
                theirs == null ? null : theirs.amount(),
                theirs == null ? null : theirs.currency(),
                pair.at());
    }
}
