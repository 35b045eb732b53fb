package app.comanda.catalog.menu;

import app.comanda.tenancy.OutletCloned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** An outlet that is opened like another differs from the menu as that one does. */
@ApplicationScoped
public class OutletCopying {

    @Inject
    OutletItems outletItems;

    void copy(@Observes OutletCloned cloned) {
        for (OutletItem own : outletItems.of(cloned.from())) {
            outletItems.add(new OutletItem(cloned.to(), own.itemId(), own.difference()));
        }
    }
}
