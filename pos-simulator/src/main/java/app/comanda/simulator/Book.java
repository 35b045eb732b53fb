package app.comanda.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the vendors believe: every payment and refund, in the order in which they came. */
public final class Book {

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    public synchronized Entry add(Entry entry) {
        entries.put(place(entry.vendor(), entry.id()), entry);
        return entry;
    }

    public synchronized Optional<Entry> find(String vendor, String id) {
        return Optional.ofNullable(entries.get(place(vendor, id)));
    }

    /** By the idempotency key that it was asked for with. */
    public synchronized Optional<Entry> findByKey(String vendor, String account, String key) {
        return entries.values().stream()
                .filter(entry -> entry.vendor().equals(vendor)
                        && entry.account().equals(account)
                        && entry.key().equals(key))
                .findFirst();
    }

    /** Changes one that is known. @return what it is now */
    public synchronized Entry change(Entry known, UnaryOperator<Entry> change) {
        return entries.compute(place(known.vendor(), known.id()), (place, entry) -> {
            if (entry == null) {
                throw new IllegalArgumentException("no such entry: " + place);
            }
            return change.apply(entry);
        });
    }

    /** Decides one that waits; empty when somebody decided before. */
    public synchronized Optional<Entry> decide(Entry waiting, Entry.State state) {
        return find(waiting.vendor(), waiting.id())
                .filter(Entry::waits)
                .map(entry -> change(entry, now -> now.in(state)));
    }

    /**
     * Books a refund of a payment that moved.
     *
     * @return the refund; empty when that is more than is left
     */
    public synchronized Optional<Entry> refund(Entry refund) {
        Optional<Entry> payment = find(refund.vendor(), refund.detail("payment"))
                .filter(entry -> entry.state() == Entry.State.MOVED)
                .filter(entry -> entry.refunded() + refund.amount() <= entry.amount());
        return payment.map(entry -> {
            change(entry, now -> now.refunding(refund.amount()));
            return add(refund);
        });
    }

    public synchronized List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    public synchronized List<Entry> entries(String vendor) {
        return entries.values().stream()
                .filter(entry -> entry.vendor().equals(vendor))
                .toList();
    }

    synchronized void clear() {
        entries.clear();
    }

    private static String place(String vendor, String id) {
        return vendor + "/" + id;
    }
}
