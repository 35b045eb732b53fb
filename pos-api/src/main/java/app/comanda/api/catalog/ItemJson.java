package app.comanda.api.catalog;

import app.comanda.api.http.Told;
import app.comanda.catalog.menu.Allergen;
import app.comanda.catalog.menu.Diet;
import app.comanda.catalog.menu.ItemDetails;
import app.comanda.catalog.menu.ItemEntry;
import app.comanda.catalog.menu.ItemWords;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is edited. Id, version and picture are the server's; a change names the version that was read.
 *
 * @param price minor units
 * @param cost minor units, 0 where it is left out
 * @param available true where it is left out
 * @param picture name of the picture's file
 */
public record ItemJson(
        @Nullable UUID id,
        @Nullable Long version,
        @Nullable UUID categoryId,
        @Nullable String name,
        @Nullable String description,
        @Nullable String sku,
        @Nullable String barcode,
        @Nullable Long price,
        @Nullable Long cost,
        @Nullable Integer sortOrder,
        @Nullable Boolean available,
        @Nullable Map<String, ItemWords> translations,
        @Nullable List<@Nullable Allergen> allergens,
        @Nullable List<@Nullable Diet> diets,
        @Nullable List<@Nullable UUID> taxIds,
        @Nullable List<@Nullable UUID> modifierGroupIds,
        @Nullable String picture) {

    static ItemJson of(ItemEntry item) {
        ItemDetails details = item.details();
        return new ItemJson(
                item.id(),
                item.version(),
                details.categoryId(),
                details.name(),
                details.description(),
                details.sku(),
                details.barcode(),
                details.price(),
                details.cost(),
                details.sortOrder(),
                details.available(),
                details.translations(),
                details.allergens().stream().sorted().toList(),
                details.diets().stream().sorted().toList(),
                details.taxIds(),
                details.groupIds(),
                item.picture().orElse(null));
    }

    ItemDetails details() {
        return new ItemDetails(
                Told.required(categoryId, "categoryId"),
                Told.required(name, "name"),
                description,
                sku,
                barcode,
                Told.required(price, "price"),
                Told.or(cost, 0L),
                Told.or(sortOrder, 0),
                Told.or(available, true),
                NoNulls.in(translations, "translations"),
                marks(Told.each(allergens, "allergens", (mark, path) -> mark), Allergen.class),
                marks(Told.each(diets, "diets", (mark, path) -> mark), Diet.class),
                Told.each(taxIds, "taxIds", (id, path) -> id),
                Told.each(modifierGroupIds, "modifierGroupIds", (id, path) -> id));
    }

    private static <E extends Enum<E>> Set<E> marks(List<E> marks, Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        set.addAll(marks);
        return set;
    }
}
