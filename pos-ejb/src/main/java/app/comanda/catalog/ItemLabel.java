package app.comanda.catalog;

import app.comanda.catalog.menu.ItemWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is told of an item beside its name and price.
 *
 * @param picture name of its picture's file; it changes with the content
 * @param translations by language tag
 * @param allergens the marks of {@link app.comanda.catalog.menu.Allergen}
 * @param diets the marks of {@link app.comanda.catalog.menu.Diet}
 * @param suggested ids of items that are offered with it
 */
public record ItemLabel(
        Optional<String> description,
        Optional<String> barcode,
        Optional<String> picture,
        Map<String, ItemWords> translations,
        List<String> allergens,
        List<String> diets,
        List<UUID> suggested) {

    public static final ItemLabel NONE = new ItemLabel(
            Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), List.of(), List.of(), List.of());

    public ItemLabel {
        translations = Map.copyOf(translations);
        allergens = List.copyOf(allergens);
        diets = List.copyOf(diets);
        suggested = List.copyOf(suggested);
    }
}
