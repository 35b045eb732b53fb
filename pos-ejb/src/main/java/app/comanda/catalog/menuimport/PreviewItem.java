package app.comanda.catalog.menuimport;

import app.comanda.catalog.menu.Item;
import app.comanda.catalog.menu.OutletDifference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item as guests of an outlet would see it.
 *
 * @param price in minor units
 * @param origin whose item and price it is
 */
public record PreviewItem(String category, String name, long price, boolean available, Origin origin) {

    /** CHAIN_OWN_PRICE: the chain's item at a price of the restaurant's own. */
    public enum Origin {
        CHAIN,
        CHAIN_OWN_PRICE,
        RESTAURANT
    }

    static PreviewItem ofChain(MenuRow row, @Nullable Item item, OutletDifference own) {
        long menuPrice = row.price();
        Boolean told = row.available();
        boolean menuAvailable = told != null ? told : item == null || item.available();
        boolean ownPrice = own.price() != null || item != null && item.price() == menuPrice && isOwn(item);
        return new PreviewItem(
                row.category(),
                row.name(),
                Objects.requireNonNullElse(own.price(), menuPrice),
                Objects.requireNonNullElse(own.available(), menuAvailable),
                ownPrice ? Origin.CHAIN_OWN_PRICE : Origin.CHAIN);
    }

    private static boolean isOwn(Item item) {
        return item.chainPrice().map(chains -> chains != item.price()).orElse(false);
    }

    static PreviewItem own(String category, Item item, OutletDifference own) {
        return new PreviewItem(
                category,
                item.name(),
                Objects.requireNonNullElse(own.price(), item.price()),
                Objects.requireNonNullElse(own.available(), item.available()),
                Origin.RESTAURANT);
    }
}
