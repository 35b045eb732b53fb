package app.comanda.ordering;

import app.comanda.messaging.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lines of an order went to the kitchen: those and no others, once. */
public record LinesSent(
        UUID orderId,
        UUID outletId,
        String number,
        ServiceMode serviceMode,
        @Nullable String note,
        List<SentLine> lines,
        Instant sentAt)
        implements Event {

    public LinesSent {
        lines = List.copyOf(lines);
    }

    /**
     * One thing to cook.
     *
     * @param quantity decimal string
     * @param modifiers their names, with their number where it is not one
     */
    public record SentLine(
            UUID lineId,
            UUID itemId,
            UUID categoryId,
            String name,
            String quantity,
            List<String> modifiers,
            @Nullable String note) {

        public SentLine {
            modifiers = List.copyOf(modifiers);
        }

        static SentLine of(OrderLine line) {
            return new SentLine(
                    line.id(),
                    line.itemId(),
                    line.categoryId(),
                    line.name(),
                    line.quantity().stripTrailingZeros().toPlainString(),
                    line.modifiers().stream().map(SentLine::words).toList(),
                    line.note().orElse(null));
        }

        private static String words(SoldModifier modifier) {
            return modifier.quantity() == 1 ? modifier.name() : modifier.quantity() + " × " + modifier.name();
        }
    }
}
