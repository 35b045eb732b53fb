package app.comanda.reporting;

import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.provisioning.TenantStanding;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the platform keeps of the payments of the chain's restaurants. */
@ApplicationScoped
public class PlatformFees {

    @EJB
    TenantStanding standing;

    @EJB
    PlatformDueReading reading;

    /**
     * Of one restaurant, the newest of twelve months first; in that restaurant's name, for the database shows the chain
     * nothing of it otherwise.
     *
     * @throws app.comanda.kernel.BusinessException {@code tenant.unknown}, also for one of another chain
     */
    public List<PlatformDue> of(UUID tenantId) {
        standing.get(tenantId);
        return TenantContext.get().inTenant(tenantId).call(reading::read);
    }
}
