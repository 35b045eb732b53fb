package app.comanda.tenancy.provisioning;

import app.comanda.kernel.Json;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenancyDeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** The first outlet. */
@ApplicationScoped
class OutletStep implements ProvisioningStep {

    @Inject
    Outlets outlets;

    @Inject
    Clock clock;

    @Inject
    Event<TenancyDeed> deeds;

    @Override
    public StepName name() {
        return StepName.OUTLET;
    }

    @Override
    public void take(ProvisioningPlan plan) {
        TenantRequest asked = plan.asked();
        outlets.add(new Outlet(plan.outletId(), asked.outlet(), clock.instant()));
        deeds.fire(new TenancyDeed("tenant.begun", "tenant", plan.tenantId(), null, asked.slug()));
        deeds.fire(new TenancyDeed("outlet.opened", "outlet", plan.outletId(), null, Json.write(asked.outlet())));
    }

    /** Goes with the tenant. */
    @Override
    public void undo(ProvisioningPlan plan) {}
}
