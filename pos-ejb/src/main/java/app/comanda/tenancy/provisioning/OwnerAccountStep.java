package app.comanda.tenancy.provisioning;

import app.comanda.tenancy.StaffAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The owner's account, with password and one-time code still to be set. */
@ApplicationScoped
class OwnerAccountStep implements ProvisioningStep {

    @Inject
    StaffAccounts accounts;

    @Override
    public StepName name() {
        return StepName.OWNER_ACCOUNT;
    }

    @Override
    public void take(ProvisioningPlan plan) {
        accounts.put(plan.ownerAccount());
    }

    @Override
    public void undo(ProvisioningPlan plan) {
        accounts.removeAll(plan.tenantId());
    }
}
