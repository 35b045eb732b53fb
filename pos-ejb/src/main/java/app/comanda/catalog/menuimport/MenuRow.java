package app.comanda.catalog.menuimport;

import app.comanda.catalog.menu.Allergen;
import app.comanda.catalog.menu.ChainField;
import app.comanda.catalog.menu.ChainRules;
import app.comanda.catalog.menu.Diet;
import app.comanda.catalog.menu.Item;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One item of a file. What is null has no column in the file and stays as it is.
 *
 * @param row as a spreadsheet counts; of a JSON file, which item of the file
 * @param price in minor units
 * @param taxes their names
 */
record MenuRow(
        int row,
        Optional<String> sku,
        String name,
        String category,
        long price,
        @Nullable Long cost,
        @Nullable List<String> taxes,
        @Nullable Optional<String> description,
        @Nullable Optional<String> barcode,
        @Nullable Boolean available,
        @Nullable Set<Allergen> allergens,
        @Nullable Set<Diet> diets,
        @Nullable List<WrittenGroup> groups) {

    /** By what an item is recognised: its SKU, or where it has none its category and name. */
    Object identity() {
        return sku.<Object>map(known -> known).orElseGet(() -> identity(category, name));
    }

    static Object identity(String category, String name) {
        return List.of(category, name);
    }

    /** The same, for an item that is there already: what the chain's rules leave to the restaurant stays as it is. */
    MenuRow keeping(Item item, String itsCategory, ChainRules rules) {
        return new MenuRow(
                row,
                sku,
                rules.allows(ChainField.NAME) ? item.name() : name,
                rules.allows(ChainField.CATEGORY) ? itsCategory : category,
                keepsItsPrice(item, rules) ? item.price() : price,
                cost,
                null,
                rules.allows(ChainField.DESCRIPTION) ? null : description,
                barcode,
                rules.allows(ChainField.AVAILABILITY) ? null : available,
                allergens,
                diets,
                rules.allows(ChainField.MODIFIERS) ? null : groups);
    }

    /** A price that the restaurant chose for itself stays, as long as it is near enough to the chain's new one. */
    private boolean keepsItsPrice(Item item, ChainRules rules) {
        boolean chosen = item.chainPrice().map(chains -> chains != item.price()).orElse(true);
        return chosen && rules.allowsPrice(price, item.price());
    }

    /** The same with these taxes. */
    MenuRow taxed(List<String> names) {
        return new MenuRow(
                row,
                sku,
                name,
                category,
                price,
                cost,
                names,
                description,
                barcode,
                available,
                allergens,
                diets,
                groups);
    }

    /** The same at so many times the price, modifiers too. */
    MenuRow times(int factor) {
        return new MenuRow(
                row,
                sku,
                name,
                category,
                price * factor,
                cost == null ? null : cost * factor,
                taxes,
                description,
                barcode,
                available,
                allergens,
                diets,
                groups == null
                        ? null
                        : groups.stream().map(group -> group.times(factor)).toList());
    }
}
