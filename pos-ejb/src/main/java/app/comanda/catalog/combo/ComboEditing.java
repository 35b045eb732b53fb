package app.comanda.catalog.combo;

import app.comanda.audit.Act;
import app.comanda.catalog.menu.Item;
import app.comanda.catalog.menu.Items;
import app.comanda.catalog.menu.MenuChanges;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Making combos of items. The combo's version is its item's. */
@Stateless
public class ComboEditing {

    @Inject
    Combos combos;

    @Inject
    Items items;

    @Inject
    MenuChanges changes;

    /** @param version the item's */
    public record Kept(UUID itemId, long version, ComboDetails details) {}

    /** Without groups where the item is no combo. */
    public Kept combo(UUID itemId) {
        return kept(items.get(itemId));
    }

    /**
     * @param version the item's as last read
     * @param details without groups: it is sold as a plain item again
     */
    public Kept compose(UUID itemId, @Nullable Long version, ComboDetails details) {
        Item item = items.get(itemId);
        MenuChanges.checkVersion(item.version(), version);
        if (!details.groups().isEmpty() && combos.isPartOfOne(itemId)) {
            throw BusinessException.invalid("combo.nested", "groups", "This item is part of a combo itself.");
        }
        for (int i = 0; i < details.groups().size(); i++) {
            check(itemId, details.groups().get(i).choices(), "groups[" + i + "].choices");
        }
        ComboDetails before = combos.of(itemId);
        items.touch(item);
        combos.write(itemId, details);
        changes.note(Act.of("item.composed", "item", itemId).changed(Json.write(before), Json.write(details)));
        return kept(item);
    }

    private Kept kept(Item item) {
        return new Kept(item.id(), item.version(), combos.of(item.id()));
    }

    private void check(UUID itemId, List<ComboDetails.Choice> choices, String field) {
        for (int i = 0; i < choices.size(); i++) {
            UUID chosen = choices.get(i).itemId();
            String at = field + "[" + i + "].itemId";
            if (items.find(chosen).isEmpty()) {
                throw BusinessException.invalid("item.unknown", at, "There is no such item.");
            }
            if (chosen.equals(itemId) || combos.isCombo(chosen)) {
                throw BusinessException.invalid("combo.nested", at, "A combo is not made of combos.");
            }
        }
    }
}
