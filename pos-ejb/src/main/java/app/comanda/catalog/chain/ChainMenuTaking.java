package app.comanda.catalog.chain;

import app.comanda.catalog.menuimport.ChainMenuFile;
import app.comanda.kernel.Json;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** A restaurant takes a version whose time has come. */
@Stateless
public class ChainMenuTaking {

    @Inject
    ChainMenus menus;

    @Inject
    ChainMenuDeliveries deliveries;

    @Inject
    ChainMenuFile file;

    @Inject
    Outlets outlets;

    @Inject
    Clock clock;

    public void take(UUID menuId) {
        ChainMenu menu = menus.get(menuId);
        if (menu.state() == ChainMenu.State.CANCELLED) {
            end(menuId, ChainMenuDelivery.State.SKIPPED, "called off");
        } else if (deliveries.hasLater(menu.number())) {
            end(menuId, ChainMenuDelivery.State.SKIPPED, "a later version was there first");
        } else if (outlets.all().stream()
                .map(Outlet::currency)
                .noneMatch(menu.currency().getCurrencyCode()::equals)) {
            end(menuId, ChainMenuDelivery.State.REFUSED, "no outlet takes " + menu.currency());
        } else {
            var report = file.take(menu.file(), menu.currency(), menu.rules());
            end(menuId, ChainMenuDelivery.State.TAKEN, Json.write(report));
        }
    }

    private void end(UUID menu, ChainMenuDelivery.State state, String detail) {
        deliveries.end(menu, state, detail, clock.instant());
    }
}
