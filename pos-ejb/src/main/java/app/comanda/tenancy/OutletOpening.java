package app.comanda.tenancy;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens an outlet, changes what is said of it, or opens another like it. */
@Stateless
public class OutletOpening {

    @Inject
    Outlets outlets;

    @Inject
    Clock clock;

    @Inject
    Event<TenancyDeed> deeds;

    @Inject
    Event<OutletCloned> cloned;

    /** @throws BusinessException {@code outlet.name-taken} */
    public Outlet open(OutletDetails details) {
        requireFreeName(details.name(), null);
        Outlet outlet = new Outlet(details, clock.instant());
        outlets.add(outlet);
        deeds.fire(new TenancyDeed("outlet.opened", "outlet", outlet.id(), null, Json.write(details)));
        return outlet;
    }

    /** @param version the one that was read, so that two who change it at once do not undo each other */
    public Outlet change(UUID outletId, OutletDetails details, long version) {
        Outlet outlet = outlets.lock(outletId);
        if (outlet.version() != version) {
            throw BusinessException.conflict("changed.meanwhile", "Somebody else changed this outlet. Read it again.");
        }
        requireFreeName(details.name(), outletId);
        OutletDetails before = outlet.details();
        outlet.change(details);
        deeds.fire(new TenancyDeed("outlet.changed", "outlet", outletId, Json.write(before), Json.write(details)));
        return outlet;
    }

    /** Another outlet with the same rules, and with all that other contexts keep for the first one. */
    public Outlet openLike(UUID outletId, String name) {
        Outlet outlet = open(outlets.get(outletId).details().named(name));
        cloned.fire(new OutletCloned(outletId, outlet.id()));
        return outlet;
    }

    private void requireFreeName(String name, @Nullable UUID except) {
        if (outlets.isNameTaken(name, except)) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "outlet.name-taken", "Another outlet has this name.", "name");
        }
    }
}
