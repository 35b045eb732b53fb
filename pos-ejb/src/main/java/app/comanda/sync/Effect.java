package app.comanda.sync;

import app.comanda.ordering.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of an event.
 *
 * @param orderId of which order it tells
 * @param sale what was sold, to compare its prices
 * @param lastOrder number of the device's series after it
 * @param lastReceipt number of the device's series after it
 */
record Effect(@Nullable UUID orderId, List<Mark> marks, Optional<Recorded> sale, long lastOrder, long lastReceipt) {

    Effect {
        marks = List.copyOf(marks);
    }

    /** Of no order. */
    static Effect without(JournalHead head) {
        return new Effect(null, List.of(), Optional.empty(), head.lastOrder(), head.lastReceipt());
    }

    static Effect on(UUID orderId, JournalHead head) {
        return new Effect(orderId, List.of(), Optional.empty(), head.lastOrder(), head.lastReceipt());
    }

    Effect marked(Mark mark) {
        List<Mark> all = new ArrayList<>(marks);
        all.add(mark);
        return new Effect(orderId, all, sale, lastOrder, lastReceipt);
    }

    Effect sold(Recorded recorded) {
        Effect effect = new Effect(orderId, marks, Optional.of(recorded), lastOrder, lastReceipt);
        for (String name : recorded.oversold()) {
            effect = effect.marked(Mark.of("sync.stock", "More of " + name + " was sold than there was."));
        }
        return effect;
    }

    Effect numbered(long order, long receipt) {
        return new Effect(orderId, marks, sale, order, receipt);
    }
}
