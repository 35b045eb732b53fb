package app.comanda.api.catalog;

import app.comanda.api.http.Told;
import app.comanda.catalog.menu.Entry;
import app.comanda.catalog.menu.ModifierDetails;
import app.comanda.catalog.menu.ModifierGroupDetails;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group of modifiers. Id and version are the server's; a change names the version that was read.
 *
 * @param min 0 where it is left out
 * @param max 1 where it is left out
 * @param free 0 where it is left out
 */
public record ModifierGroupJson(
        @Nullable UUID id,
        @Nullable Long version,
        @Nullable String name,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable Integer free,
        @Nullable List<@Nullable ModifierJson> modifiers) {

    /**
     * A modifier; in a change those with their id stay, those without are new, and the others go.
     *
     * @param price minor units, 0 where it is left out
     * @param preselected false where it is left out
     * @param available true where it is left out
     * @param nestedGroupId the group that opens once this is chosen
     */
    public record ModifierJson(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable Long price,
            @Nullable Boolean preselected,
            @Nullable Boolean available,
            @Nullable UUID nestedGroupId) {

        static ModifierJson of(ModifierDetails modifier) {
            return new ModifierJson(
                    modifier.id(),
                    modifier.name(),
                    modifier.price(),
                    modifier.preselected(),
                    modifier.available(),
                    modifier.nestedGroupId());
        }

        ModifierDetails details(String path) {
            return new ModifierDetails(
                    id,
                    Told.required(name, path + ".name"),
                    Told.or(price, 0L),
                    Told.or(preselected, false),
                    Told.or(available, true),
                    nestedGroupId);
        }
    }

    static ModifierGroupJson of(Entry<ModifierGroupDetails> group) {
        ModifierGroupDetails details = group.details();
        return new ModifierGroupJson(
                group.id(),
                group.version(),
                details.name(),
                details.min(),
                details.max(),
                details.free(),
                details.modifiers().stream().map(ModifierJson::of).toList());
    }

    ModifierGroupDetails details() {
        return new ModifierGroupDetails(
                Told.required(name, "name"),
                Told.or(min, 0),
                Told.or(max, 1),
                Told.or(free, 0),
                Told.each(modifiers, "modifiers", ModifierJson::details));
    }
}
