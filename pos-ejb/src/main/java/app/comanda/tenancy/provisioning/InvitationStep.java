package app.comanda.tenancy.provisioning;

import app.comanda.tenancy.Inviting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The e-mail with the link. A crash after sending sends it twice: better than never. */
@ApplicationScoped
class InvitationStep implements ProvisioningStep {

    @Inject
    Inviting inviting;

    @Override
    public StepName name() {
        return StepName.INVITATION;
    }

    @Override
    public void take(ProvisioningPlan plan) {
        inviting.invite(plan.ownerStaffId());
    }

    /** Its link dies with the account. */
    @Override
    public void undo(ProvisioningPlan plan) {}
}
