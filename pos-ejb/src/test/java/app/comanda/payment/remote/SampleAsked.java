package app.comanda.payment.remote;

import app.comanda.kernel.Ids;
import app.comanda.ordering.SampleOrder;
import app.comanda.payment.AttemptReference;
import app.comanda.payment.Payment;
import app.comanda.payment.account.Access;
import org.jspecify.annotations.Nullable;

/** A payment of 11.00 by QRIS, as its vendor is asked about it. */
final class SampleAsked {

    private SampleAsked() {}

    /** @param reference the vendor's name for it, null where that was never told */
    static AskedPayment of(Payment payment, @Nullable String reference) {
        return new AskedPayment(
                payment,
                "MIDTRANS",
                new AttemptReference(
                        Ids.next(),
                        payment.orderId(),
                        payment.outletId(),
                        "QRIS",
                        reference,
                        1100,
                        "USD",
                        SampleOrder.NOON,
                        Access.NONE));
    }
}
