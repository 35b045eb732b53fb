package app.comanda.catalog.menuimport;

import app.comanda.catalog.menu.ItemDetails;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item as a file writes it.
 *
 * @param cells a text for each column, empty where there is nothing to say
 */
record WrittenItem(Map<MenuColumn, String> cells, List<WrittenGroup> groups, Currency money) {

    /** @param taxes their names */
    static WrittenItem of(
            String category, ItemDetails item, List<String> taxes, List<WrittenGroup> groups, Currency money) {
        Map<MenuColumn, String> cells = new EnumMap<>(MenuColumn.class);
        for (MenuColumn column : MenuColumn.values()) {
            cells.put(
                    column,
                    switch (column) {
                        case SKU -> orNothing(item.sku());
                        case NAME -> item.name();
                        case CATEGORY -> category;
                        case PRICE -> WrittenPrice.format(item.price(), money);
                        case COST -> WrittenPrice.format(item.cost(), money);
                        case TAX -> WrittenNames.format(taxes);
                        case DESCRIPTION -> orNothing(item.description());
                        case BARCODE -> orNothing(item.barcode());
                        case AVAILABLE -> item.available() ? "yes" : "no";
                        case ALLERGENS -> marks(item.allergens());
                        case DIETS -> marks(item.diets());
                        case MODIFIERS -> ModifierNotation.format(groups, money);
                    });
        }
        return new WrittenItem(cells, groups, money);
    }

    String cell(MenuColumn column) {
        return cells.getOrDefault(column, "");
    }

    private static String marks(Collection<? extends Enum<?>> marks) {
        return WrittenNames.format(marks.stream().map(MenuFile::name).sorted().toList());
    }

    private static String orNothing(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
