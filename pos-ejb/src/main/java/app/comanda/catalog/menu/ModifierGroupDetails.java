package app.comanda.catalog.menu;

import app.comanda.kernel.BusinessException;
import java.util.List;

/**
 * What is said of a group of modifiers, all of its modifiers included.
 *
 * @param min so many must be chosen
 * @param max so many may be chosen, 1 to 100
 * @param free so many of the first chosen cost nothing
 * @param modifiers 1 to 100, in the order in which they are shown
 */
public record ModifierGroupDetails(String name, int min, int max, int free, List<ModifierDetails> modifiers) {

    public ModifierGroupDetails {
        name = MenuRules.name(name, 100, "name");
        modifiers = List.copyOf(modifiers);
        if (max < 1 || max > 100) {
            throw BusinessException.invalid("modifier-group.max", "max", "At least 1 and at most 100 can be chosen.");
        }
        if (min < 0 || min > max) {
            throw BusinessException.invalid("modifier-group.min", "min", "The least to choose is 0 to the most.");
        }
        if (free < 0 || free > max) {
            throw BusinessException.invalid("modifier-group.free", "free", "The free ones are 0 to the most.");
        }
        if (modifiers.isEmpty() || modifiers.size() > 100) {
            throw BusinessException.invalid("modifier-group.size", "modifiers", "A group has 1 to 100 modifiers.");
        }
        if (modifiers.stream().filter(ModifierDetails::preselected).count() > max) {
            throw BusinessException.invalid(
                    "modifier-group.preselected", "modifiers", "More are preselected than may be chosen.");
        }
    }
}
