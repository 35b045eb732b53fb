package app.comanda.ordering;

import app.comanda.messaging.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lines of an order went to the kitchen: those and no others, once.
 *
 * @param course the one that they all belong to; null for none
 * @param table where the food goes; null when to no table
 */
public record LinesSent(
        UUID orderId,
        UUID outletId,
        String number,
        ServiceMode serviceMode,
        @Nullable String note,
        List<SentLine> lines,
        Instant sentAt,
        @Nullable Integer course,
        @Nullable String table)
        implements Event {

    public LinesSent {
        lines = List.copyOf(lines);
    }

    /**
     * One thing to cook.
     *
     * @param quantity decimal string
     * @param modifiers their names, with their number where it is not one
     * @param seat whose it is; null for the whole table
     * @param combo name of the one that it is a part of; null for none
     */
    public record SentLine(
            UUID lineId,
            UUID itemId,
            UUID categoryId,
            String name,
            String quantity,
            List<String> modifiers,
            @Nullable String note,
            @Nullable Integer seat,
            @Nullable String combo) {

        public SentLine {
            modifiers = List.copyOf(modifiers);
        }

        static SentLine of(OrderLine line) {
            return new SentLine(
                    line.id(),
                    line.item().itemId(),
                    line.item().categoryId(),
                    line.name(),
                    line.quantity().stripTrailingZeros().toPlainString(),
                    line.item().modifiers().stream().map(SentLine::words).toList(),
                    line.item().note().orElse(null),
                    line.seat().orElse(null),
                    line.item().combo().map(ComboPart::name).orElse(null));
        }

        /** Whose it is by now. @param seats of the lines that are on its order; of others nothing is known */
        public SentLine seated(Map<UUID, Optional<Integer>> seats) {
            Optional<Integer> now = seats.getOrDefault(lineId, Optional.ofNullable(seat));
            return now.equals(Optional.ofNullable(seat))
                    ? this
                    : new SentLine(
                            lineId, itemId, categoryId, name, quantity, modifiers, note, now.orElse(null), combo);
        }

        private static String words(SoldModifier modifier) {
            return modifier.quantity() == 1 ? modifier.name() : modifier.quantity() + " × " + modifier.name();
        }
    }
}
