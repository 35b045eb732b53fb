package app.comanda.catalog;

import app.comanda.kernel.BusinessException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One guest's way through the groups of one item. */
final class Choosing {

    /** Different modifiers on one line, and units of one of them. */
    private static final int MOST = 100;

    private final List<Choice> choices;
    private final String prefix;
    private final BitSet placed = new BitSet();
    private final Set<UUID> asked = new LinkedHashSet<>();
    private final List<ChosenModifier> chosen = new ArrayList<>();

    Choosing(List<Choice> choices, String prefix) {
        this.choices = choices;
        this.prefix = prefix;
    }

    List<ChosenModifier> from(List<PricedModifierGroup> groups) {
        checkQuantities();
        groups.forEach(this::choose);
        int unknown = placed.nextClearBit(0);
        if (unknown < choices.size()) {
            throw BusinessException.invalid(
                    "modifier.unknown", field(unknown, ""), "This modifier can't be chosen with this item.");
        }
        return List.copyOf(chosen);
    }

    private void checkQuantities() {
        if (choices.size() > MOST) {
            throw BusinessException.invalid(
                    "modifier.too-many", prefix + "modifiers", "An item has 100 modifiers at most.");
        }
        for (int i = 0; i < choices.size(); i++) {
            int quantity = choices.get(i).quantity();
            if (quantity < 1 || quantity > MOST) {
                throw BusinessException.invalid(
                        "modifier.quantity", field(i, ".quantity"), "The quantity of a modifier is 1 to 100.");
            }
        }
    }

    private void choose(PricedModifierGroup group) {
        if (!asked.add(group.id())) {
            return; // two chosen modifiers may open the same group
        }
        List<Pick> picks = picksOf(group);
        if (picks.isEmpty() && group.min() > 0) {
            picks = preselectedOf(group);
        }
        checkCount(group, picks);
        price(group, picks);
        picks.stream()
                .map(Pick::modifier)
                .distinct()
                .map(PricedModifier::nested)
                .flatMap(Optional::stream)
                .forEach(this::choose);
    }

    private List<Pick> picksOf(PricedModifierGroup group) {
        List<Pick> picks = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            Optional<PricedModifier> modifier = group.modifiers().stream()
                    .filter(m -> m.id().equals(choice.modifierId()))
                    .findFirst();
            if (modifier.isPresent() && !placed.get(i)) {
                placed.set(i);
                picks.add(new Pick(modifier.get(), choice.quantity(), field(i, "")));
            }
        }
        return picks;
    }

    private List<Pick> preselectedOf(PricedModifierGroup group) {
        return group.modifiers().stream()
                .filter(m -> m.preselected() && m.available())
                .map(m -> new Pick(m, 1, prefix + "modifiers"))
                .toList();
    }

    private void checkCount(PricedModifierGroup group, List<Pick> picks) {
        int count = 0;
        for (Pick pick : picks) {
            if (!pick.modifier().available()) {
                throw new BusinessException(
                        BusinessException.Kind.CONFLICT,
                        "modifier.unavailable",
                        pick.modifier().name() + " is not available now.",
                        pick.field());
            }
            count += pick.quantity();
            if (count > group.max()) {
                throw BusinessException.invalid(
                        "modifier.too-many",
                        pick.field(),
                        "Choose at most " + group.max() + " of " + group.name() + ".");
            }
        }
        if (count < group.min()) {
            throw BusinessException.invalid(
                    "modifier.too-few",
                    prefix + "modifiers",
                    "Choose at least " + group.min() + " of " + group.name() + ".");
        }
    }

    private void price(PricedModifierGroup group, List<Pick> picks) {
        int freeLeft = group.free();
        for (Pick pick : picks) {
            PricedModifier modifier = pick.modifier();
            int free = Math.min(freeLeft, pick.quantity());
            freeLeft -= free;
            if (free > 0) {
                chosen.add(new ChosenModifier(modifier.id(), modifier.name(), 0, free));
            }
            if (pick.quantity() > free) {
                chosen.add(
                        new ChosenModifier(modifier.id(), modifier.name(), modifier.price(), pick.quantity() - free));
            }
        }
    }

    private String field(int index, String part) {
        return prefix + "modifiers[" + index + "]" + part;
    }

    private record Pick(PricedModifier modifier, int quantity, String field) {}
}
