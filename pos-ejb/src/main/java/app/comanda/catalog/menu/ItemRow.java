package app.comanda.catalog.menu;

import java.util.Optional;
import java.util.UUID;

/**
 * An item in a list.
 *
 * @param price in minor units
 */
public record ItemRow(
        UUID id,
        long version,
        String name,
        Optional<String> sku,
        UUID categoryId,
        String categoryName,
        long price,
        boolean available,
        Optional<String> picture) {

    ItemRow(Item item, String categoryName) {
        this(
                item.id(),
                item.version(),
                item.name(),
                item.sku(),
                item.categoryId(),
                categoryName,
                item.price(),
                item.available(),
                item.picture());
    }
}
