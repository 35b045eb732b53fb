package app.comanda.ordering;

import app.comanda.catalog.PricedItem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of the price book, chosen by a guest: how many, with what, and what to tell the kitchen.
 *
 * @param unitPrice what it is sold for now: the item's own price, a price rule's, or its share of a combo's
 * @param promotion name of the price rule that made the price
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
        @Nullable Integer course) {}
