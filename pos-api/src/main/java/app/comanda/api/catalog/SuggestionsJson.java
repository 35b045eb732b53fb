package app.comanda.api.catalog;

import app.comanda.api.http.Told;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is offered with an item where guests order for themselves, in the order in which it is shown. */
public record SuggestionsJson(@Nullable List<@Nullable UUID> itemIds) {

    static SuggestionsJson of(List<UUID> items) {
        return new SuggestionsJson(List.copyOf(items));
    }

    List<UUID> items() {
        return Told.each(itemIds, "itemIds", (id, path) -> id);
    }
}
