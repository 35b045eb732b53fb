package app.comanda.payment.reconciliation;

import app.comanda.payment.VendorEntry;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One movement as both sides know it; null on the side that knows nothing of it. */
record Pair(@Nullable Ours ours, @Nullable VendorEntry theirs) {

    /** By the vendor's clock, where the vendor knows it: so that each movement is of one day only. */
    Instant at() {
        return theirs == null ? Objects.requireNonNull(ours).at() : theirs.at();
    }

    VendorEntry.Kind kind() {
        return theirs == null ? Objects.requireNonNull(ours).kind() : theirs.kind();
    }

    /** Whether the vendor has money for a payment of which we know no outcome, or another one. */
    boolean isNews() {
        return ours != null && theirs != null && ours.isPayment() && !ours.moved();
    }

    /** What the vendor kept of a payment of ours, in its currency; 0 when it does not say. */
    long fee() {
        boolean told = ours != null
                && theirs != null
                && ours.isPayment()
                && ours.currency().equals(theirs.currency());
        return told && theirs != null ? Math.max(0, theirs.fee()) : 0;
    }
}
