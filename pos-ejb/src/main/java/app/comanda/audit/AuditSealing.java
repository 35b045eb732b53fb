package app.comanda.audit;

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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Seals the log of every tenant in which something happened, each second. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AuditSealing {

    @Inject
    AcrossTenants acrossTenants;

    @EJB
    SealedLog sealedLog;

    private final AtomicBoolean running = new AtomicBoolean();

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "seal audit logs")
    public void everySecond() {
        if (running.compareAndSet(false, true)) {
            try {
                Chore.of("seal audit logs", this::sealAll);
            } finally {
                running.set(false);
            }
        }
    }

    private void sealAll() {
        List<UUID> busy =
                acrossTenants.through(Door.AUDIT_SEAL, "seal new audit entries", sealedLog::tenantsWithUnsealedEntries);
        for (UUID tenant : busy) {
            TenantContext system = TenantContext.system(tenant, Door.AUDIT_SEAL.key(), "seal");
            acrossTenants.through(Door.AUDIT_SEAL, "seal new audit entries", () -> system.call(sealedLog::seal));
        }
    }
}
