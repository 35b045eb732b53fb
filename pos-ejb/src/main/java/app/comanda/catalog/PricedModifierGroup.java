package app.comanda.catalog;

import java.util.List;
import java.util.UUID;

/**
 * What can be chosen together.
 *
 * @param min so many must be chosen, counting quantities
 * @param max so many may be chosen, counting quantities
 * @param free so many of the first chosen cost nothing
 */
public record PricedModifierGroup(UUID id, String name, int min, int max, int free, List<PricedModifier> modifiers) {

    public PricedModifierGroup {
        modifiers = List.copyOf(modifiers);
    }
}
