package app.comanda.ordering;

import app.comanda.catalog.PricedItem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item of the price book, chosen by a guest: how many, with what, and what to tell the kitchen. */
record Portion(
        PricedItem item,
        BigDecimal quantity,
        List<SoldModifier> modifiers,
        @Nullable String note,
        @Nullable Integer seat,
        @Nullable Integer course) {}
