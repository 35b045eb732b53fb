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

    /** What of it a chain's rules allow. */
    public OutletDifference allowedBy(ChainRules rules, long chainPrice) {
        return new OutletDifference(
                price != null && rules.allowsPrice(chainPrice, price) ? price : null,
                rules.allows(ChainField.AVAILABILITY) ? available : null);
    }

    public OutletDifference {
        if (price != null) {
            MenuRules.price(price, "price");
        }
    }
}
