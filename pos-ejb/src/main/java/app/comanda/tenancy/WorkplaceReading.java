package app.comanda.tenancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Where the caller works: the restaurant's name and the outlets open to him. */
@Stateless
public class WorkplaceReading {

    @Inject
    Tenants tenants;

    @Inject
    Outlets outlets;

    public Tenant tenant() {
        return tenants.get(TenantContext.get().tenant());
    }

    /** By name. */
    public List<Outlet> outlets() {
        return outlets.all();
    }

    /** @throws app.comanda.kernel.BusinessException {@code outlet.unknown} for one where the caller does not work */
    public Outlet outlet(UUID id) {
        return outlets.get(id);
    }
}
