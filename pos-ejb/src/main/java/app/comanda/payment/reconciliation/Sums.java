package app.comanda.payment.reconciliation;

import app.comanda.payment.VendorEntry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A day in one currency, in minor units: payments less refunds, on both sides.
 *
 * @param fees what the vendor kept
 */
public record Sums(String currency, int ourCount, long ours, int theirCount, long theirs, long fees) {

    /** By currency. */
    static List<Sums> of(List<Pair> pairs) {
        Map<String, Sums> sums = new TreeMap<>();
        for (Pair pair : pairs) {
            Ours ours = pair.ours();
            VendorEntry theirs = pair.theirs();
            if (ours != null && ours.moved()) {
                sums.merge(ours.currency(), new Sums(ours.currency(), 1, ours.amount(), 0, 0, 0), Sums::plus);
            }
            if (theirs != null) {
                sums.merge(
                        theirs.currency(),
                        new Sums(theirs.currency(), 0, 0, 1, theirs.amount(), theirs.fee()),
                        Sums::plus);
            }
        }
        return List.copyOf(sums.values());
    }

    private Sums plus(Sums other) {
        return new Sums(
                currency,
                ourCount + other.ourCount,
                ours + other.ours,
                theirCount + other.theirCount,
                theirs + other.theirs,
                fees + other.fees);
    }

    /** What the vendor has more than we. */
    public long difference() {
        return theirs - ours;
    }
}
