package app.comanda.tenancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The name under which the caller's own tenant is reached. */
@Stateless
public class TenantAddress {

    @Inject
    Tenants tenants;

    public String slug() {
        return tenants.get(TenantContext.get().tenant()).slug();
    }
}
