package app.comanda.catalog.combo;

import app.comanda.catalog.menu.MenuRules;
import app.comanda.kernel.BusinessException;
import java.util.List;
import java.util.UUID;

/**
 * What a combo is made of.
 *
 * @param groups at most 20, in the order in which they are asked for; none: the item is no combo
 */
public record ComboDetails(List<Group> groups) {

    private static final int MOST_GROUPS = 20;
    private static final int MOST = 100;

    /**
     * Some of these.
     *
     * @param min so many must be chosen
     * @param max so many may be chosen, 1 to 100
     * @param choices 1 to 100, in the order in which they are shown
     */
    public record Group(String name, int min, int max, List<Choice> choices) {

        public Group {
            name = MenuRules.name(name, 100, "name");
            choices = List.copyOf(choices);
        }
    }

    /**
     * An item that may be chosen.
     *
     * @param surcharge what the combo costs more with it, minor units
     * @param preselected taken where the group requires a choice and none is made
     */
    public record Choice(UUID itemId, long surcharge, boolean preselected) {}

    public ComboDetails {
        groups = List.copyOf(groups);
        if (groups.size() > MOST_GROUPS) {
            throw refusal("combo.size", "groups", "A combo has at most " + MOST_GROUPS + " groups.");
        }
        for (int i = 0; i < groups.size(); i++) {
            check(groups.get(i), "groups[" + i + "].");
        }
    }

    private static void check(Group group, String at) {
        if (group.max() < 1 || group.max() > MOST) {
            throw refusal("combo.max", at + "max", "At least 1 and at most " + MOST + " can be chosen.");
        }
        if (group.min() < 0 || group.min() > group.max()) {
            throw refusal("combo.min", at + "min", "The least to choose is 0 to the most.");
        }
        List<Choice> choices = group.choices();
        if (choices.isEmpty() || choices.size() > MOST) {
            throw refusal("combo.size", at + "choices", "A group has 1 to " + MOST + " items.");
        }
        if (choices.stream().map(Choice::itemId).distinct().count() < choices.size()) {
            throw refusal("combo.twice", at + "choices", "An item is in a group once.");
        }
        if (choices.stream().filter(Choice::preselected).count() > group.max()) {
            throw refusal("combo.preselected", at + "choices", "More are preselected than may be chosen.");
        }
        for (int i = 0; i < choices.size(); i++) {
            MenuRules.price(choices.get(i).surcharge(), at + "choices[" + i + "].surcharge");
        }
    }

    private static BusinessException refusal(String code, String field, String why) {
        return BusinessException.invalid(code, field, why);
    }
}
