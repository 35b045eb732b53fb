package app.comanda.catalog;

import java.util.Optional;
import java.util.UUID;

/**
 * One thing that can be chosen from a group.
 *
 * @param price of one, in minor units
 * @param preselected chosen by itself where the group requires a choice and none is made
 * @param nested the group that opens once this is chosen, at most one level deep: so a topping costs more on a large one
 */
public record PricedModifier(
        UUID id,
        String name,
        long price,
        boolean available,
        boolean preselected,
        Optional<PricedModifierGroup> nested) {}
