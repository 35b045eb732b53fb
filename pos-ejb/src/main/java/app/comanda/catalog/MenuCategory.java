package app.comanda.catalog;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A page of the menu, with its items in the order in which they are shown.
 *
 * @param translations language tag to name
 */
public record MenuCategory(UUID id, String name, Map<String, String> translations, List<PricedItem> items) {

    public MenuCategory {
        translations = Map.copyOf(translations);
        items = List.copyOf(items);
    }
}
