package app.comanda.api.catalog;

import app.comanda.api.http.Told;
import app.comanda.catalog.menu.CategoryDetails;
import app.comanda.catalog.menu.Entry;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A category. Id and version are the server's; a change names the version that was read.
 *
 * @param sortOrder 0 where it is left out
 * @param translations language tag to name
 */
public record CategoryJson(
        @Nullable UUID id,
        @Nullable Long version,
        @Nullable String name,
        @Nullable Integer sortOrder,
        @Nullable Map<String, String> translations) {

    static CategoryJson of(Entry<CategoryDetails> category) {
        CategoryDetails details = category.details();
        return new CategoryJson(
                category.id(), category.version(), details.name(), details.sortOrder(), details.translations());
    }

    CategoryDetails details() {
        return new CategoryDetails(
                Told.required(name, "name"), Told.or(sortOrder, 0), NoNulls.in(translations, "translations"));
    }
}
