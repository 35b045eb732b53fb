package app.comanda.catalog.menu;

import org.jspecify.annotations.Nullable;

/**
 * How one outlet sells an item.
 *
 * @param price its own, in minor units of its currency; null for the menu's
 * @param available its own say; null for the menu's
 */
public record OutletDifference(
        @Nullable Long price, @Nullable Boolean available) {

    /** Nothing of its own. */
    public static final OutletDifference NONE = new OutletDifference(null, null);

    public OutletDifference {
        if (price != null) {
            MenuRules.price(price, "price");
        }
    }
}
