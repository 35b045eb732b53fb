package app.comanda.staff.reason;

import app.comanda.tenancy.provisioning.NewTenant;
import app.comanda.tenancy.provisioning.NewTenantFurnishing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A new tenant begins with the usual reasons, in the language of its outlet. */
@ApplicationScoped
public class ReasonFurnishing implements NewTenantFurnishing {

    @Inject
    Reasons reasons;

    @Override
    public void furnish(NewTenant tenant) {
        UsualReasons.in(tenant.outlet().details().language()).forEach(reasons::add);
    }
}
