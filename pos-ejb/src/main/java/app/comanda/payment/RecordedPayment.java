package app.comanda.payment;

import app.comanda.kernel.BusinessException;
import java.util.Optional;

/**
 * What came of a printed payment.
 *
 * @param payment empty when the bill needed none of it
 * @param news whether anything was new
 * @param over minor units that no bill has
 * @param withoutDrawer why it goes through no drawer, where it should
 */
public record RecordedPayment(
        Optional<Payment> payment, News news, long over, Optional<BusinessException> withoutDrawer) {

    /** Whether it was known before. */
    public enum News {
        NEW,
        KNOWN
    }

    static RecordedPayment known(Payment payment) {
        return new RecordedPayment(Optional.of(payment), News.KNOWN, 0, Optional.empty());
    }

    static RecordedPayment over(long amount) {
        return new RecordedPayment(Optional.empty(), News.NEW, amount, Optional.empty());
    }

    public boolean isKnown() {
        return news == News.KNOWN;
    }
}
