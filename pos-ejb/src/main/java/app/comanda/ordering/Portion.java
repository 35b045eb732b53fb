package app.comanda.ordering;

import app.comanda.catalog.PricedItem;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of the price book, chosen by a guest: how many, with what, and what to tell the kitchen.
 *
 * @param unitPrice what it is sold for now: the item's own price, a price rule's, or its share of a combo's
 * @param promotion name of the price rule that made the price
 * @param field where the caller's input names it
 * @param counted the ids of its item and modifiers whose portions were taken from a countdown
 */
record Portion(
        PricedItem item,
        long unitPrice,
        @Nullable String promotion,
        @Nullable ComboPart combo,
        BigDecimal quantity,
        List<SoldModifier> modifiers,
        @Nullable String note,
        @Nullable Integer seat,
        @Nullable Integer course,
        String field,
        Set<UUID> counted) {

    /** The same, with what was counted of it. */
    Portion counted(Set<UUID> subjects) {
        Set<UUID> its = new HashSet<>();
        if (subjects.contains(item.id())) {
            its.add(item.id());
        }
        modifiers.stream().map(SoldModifier::id).filter(subjects::contains).forEach(its::add);
        return new Portion(
                item, unitPrice, promotion, combo, quantity, modifiers, note, seat, course, field, Set.copyOf(its));
    }
}
