package app.comanda.tenancy;

import app.comanda.kernel.BusinessException;

/** The tenant exists but may not work now: being set up, suspended, or about to be deleted. */
public class TenantSuspended extends BusinessException {

    private static final long serialVersionUID = 1L;

    public TenantSuspended() {
        super(Kind.FORBIDDEN, "tenant.suspended", "This restaurant's account is not active. Ask your chain.", null);
    }
}
