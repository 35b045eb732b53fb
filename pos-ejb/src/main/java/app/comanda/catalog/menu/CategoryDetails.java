package app.comanda.catalog.menu;

import java.util.Map;

/**
 * What is said of a category.
 *
 * @param sortOrder shown from the lowest to the highest, then by name
 * @param translations language tag to name
 */
public record CategoryDetails(String name, int sortOrder, Map<String, String> translations) {

    public CategoryDetails {
        name = MenuRules.name(name, 100, "name");
        translations = Map.copyOf(translations);
        MenuRules.languages(translations.keySet());
        translations.values().forEach(word -> MenuRules.name(word, 100, "translations"));
    }
}
