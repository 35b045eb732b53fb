package app.comanda.tenancy.provisioning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The transaction of {@link TenantRemoval}. */
@Stateless
public class TenantPurge {

    @Inject
    Provisionings provisionings;

    /** @return how many rows went */
    public long purge() {
        return provisionings.purgeTenant();
    }
}
