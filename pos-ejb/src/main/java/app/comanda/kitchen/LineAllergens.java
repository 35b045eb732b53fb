package app.comanda.kitchen;

import java.util.List;
import java.util.UUID;

/**
 * What a line contains that guests must be told of, as the menu said when it was sent.
 *
 * @param allergens the marks of {@link app.comanda.catalog.menu.Allergen}; at least one
 */
public record LineAllergens(UUID lineId, List<String> allergens) {

    public LineAllergens {
        allergens = List.copyOf(allergens);
    }
}
