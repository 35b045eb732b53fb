package app.comanda.catalog.menuimport;

import java.util.Optional;

/**
 * An item of a chain's menu.
 *
 * @param price in minor units
 * @param available as the chain says, where restaurants do not
 */
public record ChainMenuItem(
        String sku, String category, String name, Optional<String> description, long price, boolean available) {

    static ChainMenuItem of(MenuRow row) {
        Optional<String> description = row.description();
        return new ChainMenuItem(
                row.sku().orElseThrow(),
                row.category(),
                row.name(),
                description == null ? Optional.empty() : description,
                row.price(),
                row.available() == null || row.available());
    }
}
