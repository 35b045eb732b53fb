package app.comanda.tenancy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The ids of the tenants that the caller may see: its own, its chain's, or through a door all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TenantList {

    @Inject
    Tenants tenants;

    public List<UUID> ids() {
        return tenants.ids();
    }
}
