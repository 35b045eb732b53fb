package app.comanda.tenancy.provisioning;

import app.comanda.tenancy.Outlets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** What the other contexts give: taxes, a sample menu, the owner's place in the staff. */
@ApplicationScoped
class FurnishingStep implements ProvisioningStep {

    @Inject
    Instance<NewTenantFurnishing> furnishings;

    @Inject
    Outlets outlets;

    @Override
    public StepName name() {
        return StepName.FURNISHING;
    }

    @Override
    public void take(ProvisioningPlan plan) {
        TenantRequest asked = plan.asked();
        NewTenant tenant = new NewTenant(
                outlets.get(plan.outletId()),
                asked.country(),
                plan.ownerStaffId(),
                asked.ownerName(),
                asked.ownerEmail(),
                asked.ownerUsername());
        furnishings.forEach(furnishing -> furnishing.furnish(tenant));
    }

    /** Goes with the tenant. */
    @Override
    public void undo(ProvisioningPlan plan) {}
}
