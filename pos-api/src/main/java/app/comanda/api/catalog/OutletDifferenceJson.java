package app.comanda.api.catalog;

import app.comanda.catalog.menu.OutletDifference;
import org.jspecify.annotations.Nullable;

/**
 * How one outlet sells an item.
 *
 * @param price its own, in minor units of its currency; absent for the menu's
 * @param available its own say; absent for the menu's
 */
public record OutletDifferenceJson(
        @Nullable Long price, @Nullable Boolean available) {

    static OutletDifferenceJson of(OutletDifference difference) {
        return new OutletDifferenceJson(difference.price(), difference.available());
    }

    OutletDifference difference() {
        return new OutletDifference(price, available);
    }
}
