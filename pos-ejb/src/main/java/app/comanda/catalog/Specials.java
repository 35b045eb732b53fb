package app.comanda.catalog;

import app.comanda.catalog.combo.Combo;
import app.comanda.catalog.daypart.Dayparts;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What an outlet sells otherwise than plainly by the menu.
 *
 * @param dayparts prices in time
 * @param combos by the item that is the combo
 * @param counted items and modifiers of which portions are counted
 */
public record Specials(Dayparts dayparts, Map<UUID, Combo> combos, Set<UUID> counted) {

    public Specials {
        combos = Map.copyOf(combos);
        counted = Set.copyOf(counted);
    }
}
