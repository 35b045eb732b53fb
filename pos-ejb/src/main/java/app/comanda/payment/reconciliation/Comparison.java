package app.comanda.payment.reconciliation;

import app.comanda.payment.VendorEntry;
import java.util.List;

/**
 * What came of holding both books against each other.
 *
 * @param pairs all that was looked at, days before and after too, for a movement may be of another day there
 * @param findings of the day alone
 */
record Comparison(List<Pair> pairs, List<Finding> findings, List<Sums> sums) {

    static Comparison of(TradingDay day, List<Ours> ours, List<VendorEntry> theirs) {
        List<Pair> pairs = Matching.of(ours, theirs);
        List<Pair> today = pairs.stream().filter(pair -> day.has(pair.at())).toList();
        return new Comparison(
                pairs, today.stream().flatMap(pair -> Finding.of(pair).stream()).toList(), Sums.of(today));
    }
}
