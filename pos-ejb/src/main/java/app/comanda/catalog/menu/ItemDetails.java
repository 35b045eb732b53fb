package app.comanda.catalog.menu;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an item.
 *
 * @param sku the tenant's own number for it, unique; null for none
 * @param price of one, in minor units
 * @param cost of one, in minor units
 * @param sortOrder shown from the lowest to the highest, then by name
 * @param available false: sold out everywhere, unless an outlet says otherwise
 * @param translations by language tag
 * @param taxIds which fall on it; charged in the order of the taxes' own positions
 * @param groupIds of modifiers, in the order in which they are asked for
 */
public record ItemDetails(
        UUID categoryId,
        String name,
        @Nullable String description,
        @Nullable String sku,
        @Nullable String barcode,
        long price,
        long cost,
        int sortOrder,
        boolean available,
        Map<String, ItemWords> translations,
        Set<Allergen> allergens,
        Set<Diet> diets,
        List<UUID> taxIds,
        List<UUID> groupIds) {

    public ItemDetails {
        name = MenuRules.name(name, 200, "name");
        MenuRules.text(description, 2000, "description");
        MenuRules.code(sku, "sku");
        MenuRules.code(barcode, "barcode");
        MenuRules.price(price, "price");
        MenuRules.price(cost, "cost");
        translations = Map.copyOf(translations);
        MenuRules.languages(translations.keySet());
        allergens = Set.copyOf(allergens);
        diets = Set.copyOf(diets);
        taxIds = taxIds.stream().distinct().toList();
        groupIds = groupIds.stream().distinct().toList();
    }
}
