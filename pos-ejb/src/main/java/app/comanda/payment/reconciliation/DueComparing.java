package app.comanda.payment.reconciliation;

import app.comanda.tenancy.Chore;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayList;
import java.util.List;

/** Compares what is due of a restaurant; one account's trouble is not the next one's. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DueComparing {

    @EJB
    ReconciliationDue due;

    @EJB
    Reconciling reconciling;

    /** Of the accounts that the caller may see. @return what came of it; what failed in our own house is left out */
    public List<Reconciliation> compareAll() {
        List<Reconciliation> compared = new ArrayList<>();
        due.now()
                .forEach(one -> Chore.of(
                        ReconciliationTimer.REASON,
                        () -> compared.add(reconciling.compare(one.accountId(), one.day()))));
        return compared;
    }
}
