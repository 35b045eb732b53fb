package app.comanda.payment.receipt;

import app.comanda.tenancy.AcrossTenants;
import app.comanda.tenancy.Chore;
import app.comanda.tenancy.Door;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Removes logos that no template names, every hour; not at once, because a file cannot be rolled back. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LogoSweeping {

    private static final String REASON = "remove logos that no receipt shows";

    @Inject
    AcrossTenants acrossTenants;

    @EJB
    TemplateEditing templates;

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Schedule(hour = "*", minute = "37", persistent = false, info = REASON)
    public void everyHour() {
        Chore.of(REASON, () -> acrossTenants.forEach(Door.RETENTION, REASON, templates::sweep));
    }
}
