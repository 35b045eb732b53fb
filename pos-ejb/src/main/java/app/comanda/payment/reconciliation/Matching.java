package app.comanda.payment.reconciliation;

import app.comanda.payment.VendorEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which movement of ours is which of the vendor's. The surest mark goes first: a vendor may write a payment's id on its
 * refunds too, so that those are told apart by their own names before.
 */
final class Matching {

    private final Set<Ours> ours;
    private final List<VendorEntry> theirs;
    private final List<Pair> pairs = new ArrayList<>();

    private Matching(List<Ours> ours, List<VendorEntry> theirs) {
        this.ours = new LinkedHashSet<>(ours);
        this.theirs = new ArrayList<>(theirs);
    }

    /** All of both sides, each once; payouts are nobody's but the vendor's, and left out. */
    static List<Pair> of(List<Ours> ours, List<VendorEntry> theirs) {
        Matching matching = new Matching(
                ours,
                theirs.stream()
                        .filter(entry -> entry.kind() != VendorEntry.Kind.PAYOUT)
                        .toList());
        matching.by(
                own -> own.isPayment() ? own.attemptId() : null,
                entry -> entry.kind() == VendorEntry.Kind.PAYMENT ? entry.attemptId() : null);
        matching.by(
                own -> own.reference() == null ? null : List.of(own.kind(), own.reference()),
                entry -> List.of(entry.kind(), entry.reference()));
        matching.by(
                own -> own.isPayment() ? null : own.id(),
                entry -> entry.kind() == VendorEntry.Kind.REFUND ? entry.attemptId() : null);
        matching.by(
                own -> own.isPayment() ? null : List.of(own.attemptId(), own.amount()),
                entry -> entry.kind() == VendorEntry.Kind.PAYMENT || entry.attemptId() == null
                        ? null
                        : List.of(entry.attemptId(), entry.amount()));
        matching.by(
                own -> own.of() == null ? null : List.of(own.of(), own.amount()),
                entry -> entry.of() == null ? null : List.of(entry.of(), entry.amount()));
        matching.ours.forEach(own -> matching.pairs.add(new Pair(own, null)));
        matching.theirs.forEach(entry -> matching.pairs.add(new Pair(null, entry)));
        return matching.pairs;
    }

    /** Pairs what has the same mark; null where there is none. */
    private void by(Function<Ours, @Nullable Object> ourMark, Function<VendorEntry, @Nullable Object> theirMark) {
        Map<Object, Deque<Ours>> marked = new HashMap<>();
        for (Ours own : ours) {
            Object mark = ourMark.apply(own);
            if (mark != null) {
                marked.computeIfAbsent(mark, any -> new ArrayDeque<>()).add(own);
            }
        }
        for (Iterator<VendorEntry> entries = theirs.iterator(); entries.hasNext(); ) {
            VendorEntry entry = entries.next();
            Object mark = theirMark.apply(entry);
            Ours own = mark == null
                    ? null
                    : marked.getOrDefault(mark, new ArrayDeque<>()).poll();
            if (own != null) {
                pairs.add(new Pair(own, entry));
                ours.remove(own);
                entries.remove();
            }
        }
    }
}
