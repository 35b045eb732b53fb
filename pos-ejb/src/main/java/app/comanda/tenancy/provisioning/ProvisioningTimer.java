package app.comanda.tenancy.provisioning;

import app.comanda.tenancy.AcrossTenants;
import app.comanda.tenancy.Chore;
import app.comanda.tenancy.Door;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Goes on with provisionings whose worker died or for which somebody remote was away. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ProvisioningTimer {

    private static final String REASON = "carry on with provisioning";

    @Inject
    AcrossTenants acrossTenants;

    @EJB
    ProvisioningLog log;

    @Inject
    TenantProvisioning provisioning;

    private final AtomicBoolean running = new AtomicBoolean();

    // on the class it would not count: Payara gives a timer a transaction unless its method says otherwise
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = REASON)
    public void everyFiveSeconds() {
        if (running.compareAndSet(false, true)) {
            try {
                Chore.of(REASON, this::carryOnWithAll);
            } finally {
                running.set(false);
            }
        }
    }

    private void carryOnWithAll() {
        List<ProvisioningLog.Due> due = acrossTenants.through(Door.PROVISIONING, REASON, log::due);
        for (ProvisioningLog.Due one : due) {
            systemOf(one.chainId()).run(() -> provisioning.carryOn(one.id()));
        }
    }

    private static TenantContext systemOf(UUID chainId) {
        return new TenantContext(
                null,
                chainId,
                Set.of(),
                null,
                "system:" + Door.PROVISIONING.key(),
                UUID.randomUUID().toString());
    }
}
