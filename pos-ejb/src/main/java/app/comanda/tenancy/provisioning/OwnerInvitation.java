package app.comanda.tenancy.provisioning;

import app.comanda.tenancy.Inviting;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Sends the first owner the invitation again, where the first one was lost or ran out. */
@ApplicationScoped
public class OwnerInvitation {

    @EJB
    ProvisioningLog log;

    @Inject
    Inviting inviting;

    public void send(UUID tenantId) {
        ProvisioningPlan plan = log.get(tenantId).plan();
        TenantContext.get().inTenant(tenantId).run(() -> inviting.invite(plan.ownerStaffId()));
    }
}
