package app.comanda.catalog.combo;

import app.comanda.kernel.BusinessException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A combo as it is sold.
 *
 * @param groups in the order in which they are asked for
 */
public record Combo(List<Group> groups) {

    public Combo {
        groups = List.copyOf(groups);
    }

    /** So many, from min to max, of these. */
    public record Group(UUID id, String name, int min, int max, List<Offered> offered) {

        public Group {
            offered = List.copyOf(offered);
        }

        @Nullable
        Offered offer(UUID itemId) {
            return offered.stream()
                    .filter(choice -> choice.itemId().equals(itemId))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * An item that may be chosen.
     *
     * @param surcharge minor units
     * @param preselected chosen by itself where the group requires a choice and none is made
     */
    public record Offered(UUID itemId, long surcharge, boolean preselected) {}

    /**
     * What a guest takes.
     *
     * @param groupId from which group; null for the first that offers the item and has room
     */
    public record Wish(UUID itemId, @Nullable UUID groupId) {}

    /**
     * A part of the combo as it was chosen.
     *
     * @param wish which of the guest's wishes it is; −1 where it was preselected
     */
    public record Part(UUID itemId, long surcharge, int wish) {}

    /**
     * The parts, group by group.
     *
     * @param field path of the list of wishes in the caller's input, e.g. {@code lines[2].components}
     * @throws BusinessException {@code combo.choice-unknown}, {@code combo.too-many}, {@code combo.too-few}
     */
    public List<Part> choose(List<Wish> wishes, String field) {
        List<List<Part>> taken = new ArrayList<>();
        groups.forEach(group -> taken.add(new ArrayList<>()));
        for (int i = 0; i < wishes.size(); i++) {
            place(wishes.get(i), i, taken, field + "[" + i + "]");
        }
        List<Part> parts = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            parts.addAll(filled(groups.get(g), taken.get(g), field));
        }
        if (parts.isEmpty()) {
            throw BusinessException.invalid("combo.too-few", field, "Choose at least one thing.");
        }
        return parts;
    }

    private void place(Wish wish, int number, List<List<Part>> taken, String field) {
        Group full = null;
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            Offered offered =
                    wish.groupId() == null || group.id().equals(wish.groupId()) ? group.offer(wish.itemId()) : null;
            if (offered != null && taken.get(g).size() < group.max()) {
                taken.get(g).add(new Part(offered.itemId(), offered.surcharge(), number));
                return;
            }
            full = offered == null ? full : group;
        }
        if (full != null) {
            throw BusinessException.invalid(
                    "combo.too-many", field, "Choose at most " + full.max() + " of " + full.name() + ".");
        }
        throw BusinessException.invalid("combo.choice-unknown", field, "This is not one of the combo's choices.");
    }

    private static List<Part> filled(Group group, List<Part> taken, String field) {
        List<Part> parts = taken;
        if (taken.isEmpty() && group.min() > 0) {
            parts = group.offered().stream()
                    .filter(Offered::preselected)
                    .map(choice -> new Part(choice.itemId(), choice.surcharge(), -1))
                    .toList();
        }
        if (parts.size() < group.min()) {
            throw BusinessException.invalid(
                    "combo.too-few", field, "Choose at least " + group.min() + " of " + group.name() + ".");
        }
        return parts;
    }
}
