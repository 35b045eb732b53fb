package app.comanda.payment.reconciliation;

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

/** Compares what is due, every hour, for it is night somewhere always; on every node, which is harmless. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ReconciliationTimer {

    static final String REASON = "compare payments with the vendors' books";

    @Inject
    AcrossTenants acrossTenants;

    @EJB
    DueComparing comparing;

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Schedule(hour = "*", minute = "41", persistent = false, info = REASON)
    public void everyHour() {
        Chore.of(REASON, () -> acrossTenants.forEach(Door.RECONCILIATION, REASON, this::compareAll));
    }

    /** One tenant's trouble is not another's. */
    private void compareAll() {
        Chore.of(REASON, comparing::compareAll);
    }
}
