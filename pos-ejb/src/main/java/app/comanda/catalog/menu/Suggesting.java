package app.comanda.catalog.menu;

import app.comanda.audit.Act;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What a restaurant wants offered with an item, where guests order for themselves. */
@Stateless
public class Suggesting {

    /** More would be read by nobody. */
    public static final int MOST = 3;

    @Inject
    Items items;

    @Inject
    MenuChanges changes;

    /** In the order in which they are shown, without those that are no more. */
    public List<UUID> of(UUID itemId) {
        return kept(items.get(itemId));
    }

    /**
     * In place of what was suggested before.
     *
     * @param others none: nothing is suggested
     * @throws BusinessException {@code suggestion.many}; {@code suggestion.itself}, {@code item.unknown} at {@code itemIds}
     */
    public List<UUID> suggest(UUID itemId, List<UUID> others) {
        Item item = items.get(itemId);
        List<UUID> wanted = others.stream().distinct().toList();
        if (wanted.size() > MOST) {
            throw BusinessException.invalid("suggestion.many", "itemIds", "Suggest " + MOST + " at most.");
        }
        for (int i = 0; i < wanted.size(); i++) {
            String at = "itemIds[" + i + "]";
            if (wanted.get(i).equals(itemId)) {
                throw BusinessException.invalid("suggestion.itself", at, "An item does not suggest itself.");
            }
            if (items.find(wanted.get(i)).isEmpty()) {
                throw BusinessException.invalid("item.unknown", at, "There is no such item.");
            }
        }
        List<UUID> before = kept(item);
        item.suggest(wanted);
        changes.note(Act.of("item.suggesting", "item", itemId).changed(Json.write(before), Json.write(wanted)));
        return wanted;
    }

    private List<UUID> kept(Item item) {
        return item.suggested().stream()
                .filter(other -> items.find(other).isPresent())
                .toList();
    }
}
