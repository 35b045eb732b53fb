package app.comanda.tenancy.provisioning;

import app.comanda.tenancy.AcrossTenants;
import app.comanda.tenancy.Chore;
import app.comanda.tenancy.Door;
import app.comanda.tenancy.StaffAccounts;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TenantPurged;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Removes tenants whose period of grace is over: accounts first, because the rows say whose they were. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class TenantRemoval {

    private static final Logger LOG = System.getLogger(TenantRemoval.class.getName());
    private static final String REASON = "remove tenants after their period of grace";

    @Inject
    AcrossTenants acrossTenants;

    @EJB
    TenantStanding standing;

    @EJB
    TenantPurge purge;

    @Inject
    StaffAccounts accounts;

    @Inject
    Event<TenantPurged> purged;

    // on the class it would not count: Payara gives a timer a transaction unless its method says otherwise
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Schedule(hour = "*", minute = "17", persistent = false, info = "remove tenants after their grace")
    public void everyHour() {
        Chore.of(
                REASON,
                () -> acrossTenants
                        .through(Door.RETENTION, REASON, standing::dueForDeletion)
                        .forEach(this::remove));
    }

    private void remove(UUID tenant) {
        try {
            accounts.removeAll(tenant);
            TenantContext system = TenantContext.system(tenant, Door.RETENTION.key(), "removal");
            long rows = acrossTenants.through(Door.RETENTION, REASON, () -> system.call(purge::purge));
            purged.fire(new TenantPurged(tenant));
            LOG.log(Level.INFO, "Tenant {0} was removed with {1} rows", tenant, rows);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Tenant " + tenant + " could not be removed, tried again in an hour", e);
        }
    }
}
