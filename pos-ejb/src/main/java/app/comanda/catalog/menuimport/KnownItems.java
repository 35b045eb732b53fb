package app.comanda.catalog.menuimport;

import app.comanda.catalog.menu.Item;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The items that a menu has, as the rows of a file mean them: by SKU, or where a row has none by category and name. */
final class KnownItems {

    private final Map<String, Item> bySku = new HashMap<>();
    private final Map<Object, Item> byName = new HashMap<>();
    private final Set<Object> ambiguous = new HashSet<>();

    void add(String category, Item item) {
        item.sku().ifPresent(sku -> bySku.put(sku, item));
        Object name = MenuRow.identity(category, item.name());
        if (byName.putIfAbsent(name, item) != null) {
            ambiguous.add(name);
        }
    }

    /** @return null for an item that is new; also where two are called so, for nothing tells which is meant */
    @Nullable
    Item find(MenuRow row) {
        return row.sku().isPresent()
                ? bySku.get(row.sku().get())
                : ambiguous.contains(row.identity()) ? null : byName.get(row.identity());
    }
}
