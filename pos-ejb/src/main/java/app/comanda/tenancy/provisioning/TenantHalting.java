package app.comanda.tenancy.provisioning;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.StaffAccounts;
import app.comanda.tenancy.Tenant;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Suspends tenants of the chain, lets them work again, and plans their deletion. Holds from the commit on: every
 * transaction asks for the tenant's standing as it begins, so that tokens still valid open nothing. Call it outside a
 * transaction.
 */
@ApplicationScoped
public class TenantHalting {

    private static final Logger LOG = System.getLogger(TenantHalting.class.getName());

    @EJB
    TenantStanding standing;

    @Inject
    StaffAccounts accounts;

    /** The chain's tenants by name. */
    public List<Tenant> tenants() {
        return standing.all();
    }

    /** @throws BusinessException {@code tenant.unknown}, also for another chain's */
    public Tenant get(UUID tenantId) {
        return standing.get(tenantId);
    }

    public Optional<Tenant> find(UUID tenantId) {
        return standing.find(tenantId);
    }

    public Tenant suspend(UUID tenantId, @Nullable String reason) {
        return halt(tenantId, () -> standing.suspend(reason));
    }

    public Tenant resume(UUID tenantId) {
        return change(tenantId, standing::resume);
    }

    /** The tenant goes, with all its rows and accounts, 30 days from now. */
    public Tenant delete(UUID tenantId) {
        return halt(tenantId, standing::planDeletion);
    }

    /** The tenant is then suspended. */
    public Tenant keep(UUID tenantId) {
        return change(tenantId, standing::cancelDeletion);
    }

    private Tenant halt(UUID tenantId, Runnable how) {
        Tenant tenant = change(tenantId, how);
        try {
            accounts.endSessions(tenantId);
        } catch (BusinessException e) {
            // the sessions open nothing any more; that they can't be ended now must not undo the halt
            LOG.log(Level.WARNING, "The sessions of tenant {0} live on for now: {1}", tenantId, e.code());
        }
        return tenant;
    }

    private Tenant change(UUID tenantId, Runnable how) {
        standing.get(tenantId);
        TenantContext.get().inTenant(tenantId).run(how);
        return standing.get(tenantId);
    }
}
