package app.comanda.catalog.menu;

import org.jspecify.annotations.Nullable;

/** An item's name and description in another language. */
public record ItemWords(String name, @Nullable String description) {

    public ItemWords {
        name = MenuRules.name(name, 200, "translations");
        MenuRules.text(description, 2000, "translations");
    }
}
