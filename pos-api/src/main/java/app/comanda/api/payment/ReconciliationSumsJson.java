package app.comanda.api.payment;

import app.comanda.payment.reconciliation.Sums;

/** Both sides of a day in one currency: payments less refunds. */
public record ReconciliationSumsJson(String currency, int ourCount, long ours, int theirCount, long theirs, long fees) {

    static ReconciliationSumsJson of(Sums sums) {
        return new ReconciliationSumsJson(
                sums.currency(), sums.ourCount(), sums.ours(), sums.theirCount(), sums.theirs(), sums.fees());
    }
}
