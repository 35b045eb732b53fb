package app.comanda.catalog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An item as this outlet sells it, its own price and availability already applied.
 *
 * @param price of one without modifiers, in minor units of the outlet's currency
 * @param cost of one, in minor units
 * @param taxIds in the order of the book's taxes
 * @param groups of modifiers, in the order in which they are asked for
 */
public record PricedItem(
        UUID id,
        String name,
        Optional<String> sku,
        UUID categoryId,
        long price,
        long cost,
        boolean available,
        List<UUID> taxIds,
        List<PricedModifierGroup> groups,
        ItemLabel label) {

    public PricedItem {
        taxIds = List.copyOf(taxIds);
        groups = List.copyOf(groups);
    }

    /**
     * Checks what was asked for against the groups and prices it.
     *
     * <p>The first {@code free} units of a group, in the order asked, cost nothing; a choice that is partly free comes
     * back as two with the same id. A group that requires a choice and gets none takes its preselected modifiers.
     *
     * @param prefix path of the line in the caller's input, e.g. {@code lines[2].}; goes before {@code modifiers[1]} in
     *     the field of a refusal
     * @throws app.comanda.kernel.BusinessException {@code modifier.unknown}, {@code modifier.quantity},
     *     {@code modifier.unavailable}, {@code modifier.too-few}, {@code modifier.too-many}
     */
    public List<ChosenModifier> choose(List<Choice> choices, String prefix) {
        return new Choosing(choices, prefix).from(groups);
    }
}
