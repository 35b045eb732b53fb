package app.comanda.catalog.menu;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which items to list.
 *
 * @param text part of the name, or the beginning of the SKU or barcode; empty for all
 * @param categoryId null for all
 */
public record ItemFilter(String text, @Nullable UUID categoryId) {

    public static final ItemFilter ALL = new ItemFilter("", null);
}
