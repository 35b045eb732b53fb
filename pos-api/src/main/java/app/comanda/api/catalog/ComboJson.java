package app.comanda.api.catalog;

import app.comanda.api.http.Told;
import app.comanda.catalog.combo.ComboDetails;
import app.comanda.catalog.combo.ComboEditing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a combo is made of. Item and version are the server's; a change names the version that was read, which is the
 * item's.
 *
 * @param groups none: the item is no combo
 */
public record ComboJson(
        @Nullable UUID itemId,
        @Nullable Long version,
        @Nullable List<@Nullable ComboGroupJson> groups) {

    /**
     * So many of these.
     *
     * @param min 1 where it is left out
     * @param max 1 where it is left out
     */
    public record ComboGroupJson(
            @Nullable String name,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable List<@Nullable ComboChoiceJson> choices) {

        private ComboDetails.Group details(String path) {
            return new ComboDetails.Group(
                    Told.required(name, path + ".name"),
                    Told.or(min, 1),
                    Told.or(max, 1),
                    Told.each(choices, path + ".choices", ComboChoiceJson::details));
        }
    }

    /** @param surcharge minor units, 0 where it is left out */
    public record ComboChoiceJson(
            @Nullable UUID itemId,
            @Nullable Long surcharge,
            @Nullable Boolean preselected) {

        private ComboDetails.Choice details(String path) {
            return new ComboDetails.Choice(
                    Told.required(itemId, path + ".itemId"), Told.or(surcharge, 0L), Told.or(preselected, false));
        }
    }

    static ComboJson of(ComboEditing.Kept combo) {
        return new ComboJson(
                combo.itemId(),
                combo.version(),
                combo.details().groups().stream()
                        .map(group -> new ComboGroupJson(
                                group.name(),
                                group.min(),
                                group.max(),
                                group.choices().stream()
                                        .map(choice -> new ComboChoiceJson(
                                                choice.itemId(), choice.surcharge(), choice.preselected()))
                                        .toList()))
                        .toList());
    }

    ComboDetails details() {
        return new ComboDetails(Told.each(groups, "groups", ComboGroupJson::details));
    }
}
