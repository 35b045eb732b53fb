package app.comanda.catalog.menu;

import app.comanda.audit.Act;
import app.comanda.kernel.Json;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Letting one outlet sell an item at its own price, or not at all. */
@Stateless
public class OutletPricing {

    @Inject
    Outlets outlets;

    @Inject
    Items items;

    @Inject
    OutletItems outletItems;

    @Inject
    MenuChanges changes;

    @Inject
    ChainGuard chainGuard;

    /** All differences of an outlet, by item. */
    public Map<UUID, OutletDifference> differences(UUID outletId) {
        outlets.get(outletId);
        return outletItems.of(outletId).stream().collect(Collectors.toMap(OutletItem::itemId, OutletItem::difference));
    }

    public OutletDifference difference(UUID outletId, UUID itemId) {
        outlets.get(outletId);
        items.get(itemId);
        return outletItems.find(outletId, itemId).map(OutletItem::difference).orElse(OutletDifference.NONE);
    }

    /** @param difference {@link OutletDifference#NONE} to sell it as on the menu again */
    public void differ(UUID outletId, UUID itemId, OutletDifference difference) {
        OutletDifference before = difference(outletId, itemId);
        chainGuard.checkDifference(items.get(itemId), difference);
        Optional<OutletItem> kept = outletItems.find(outletId, itemId);
        if (difference.equals(OutletDifference.NONE)) {
            kept.ifPresent(outletItems::remove);
        } else {
            kept.ifPresentOrElse(
                    own -> own.differ(difference), () -> outletItems.add(new OutletItem(outletId, itemId, difference)));
        }
        changes.note(
                Act.of("item.priced", "item", itemId).in(outletId).changed(Json.write(before), Json.write(difference)));
    }
}
