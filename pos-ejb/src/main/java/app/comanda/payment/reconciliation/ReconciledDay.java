package app.comanda.payment.reconciliation;

import app.comanda.payment.account.PaymentAccount;
import java.util.List;

/** A comparison with its account and differences. */
public record ReconciledDay(Reconciliation reconciliation, PaymentAccount account, List<Difference> differences) {

    /** Differences that nobody gave a reason for. */
    public long unsettled() {
        return differences.stream()
                .filter(difference -> difference.note().isEmpty())
                .count();
    }
}
