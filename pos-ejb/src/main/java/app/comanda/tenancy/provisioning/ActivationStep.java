package app.comanda.tenancy.provisioning;

import app.comanda.tenancy.TenancyDeed;
import app.comanda.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** From now on the tenant's people may work. */
@ApplicationScoped
class ActivationStep implements ProvisioningStep {

    @Inject
    Tenants tenants;

    @Inject
    Event<TenancyDeed> deeds;

    @Override
    public StepName name() {
        return StepName.ACTIVATION;
    }

    @Override
    public void take(ProvisioningPlan plan) {
        tenants.get(plan.tenantId()).activate();
        deeds.fire(new TenancyDeed("tenant.activated", "tenant", plan.tenantId(), "PROVISIONING", "ACTIVE"));
    }

    @Override
    public void undo(ProvisioningPlan plan) {
        tenants.get(plan.tenantId()).backToProvisioning();
    }
}
