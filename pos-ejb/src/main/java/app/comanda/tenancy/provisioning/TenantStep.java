package app.comanda.tenancy.provisioning;

import app.comanda.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;

/** The tenant itself. Undoing it removes the rows of all steps at once, in the one order that the database allows. */
@ApplicationScoped
class TenantStep implements ProvisioningStep {

    @Inject
    Provisionings provisionings;

    @Inject
    Clock clock;

    @Override
    public StepName name() {
        return StepName.TENANT;
    }

    @Override
    public void take(ProvisioningPlan plan) {
        TenantRequest asked = plan.asked();
        try {
            provisionings.insert(new Tenant(
                    plan.tenantId(), plan.chainId(), asked.name(), asked.slug(), asked.ownerEmail(), clock.instant()));
        } catch (PersistenceException e) {
            if (isUniqueViolation(e)) {
                throw ProvisioningLog.slugTaken();
            }
            throw e;
        }
    }

    @Override
    public void undo(ProvisioningPlan plan) {
        provisionings.purgeTenant();
    }

    private static boolean isUniqueViolation(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql && "23505".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
