package app.comanda.payment.refund;

import app.comanda.kernel.Ids;
import app.comanda.ordering.Order;
import app.comanda.ordering.SampleOrder;
import app.comanda.payment.Payment;
import app.comanda.tenancy.TenantContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;

/** A refund half an hour after {@link SampleOrder#NOON}, by mona. */
public final class SampleRefund {

    private static final Duration LATER = Duration.ofMinutes(30);

    private SampleRefund() {}

    public static Refund of(Order order, Payment payment, long amount) {
        RefundAct act = new RefundAct(
                Ids.next(),
                null,
                null,
                "Cold",
                null,
                "A-R-1",
                LocalDate.of(2026, 11, 25),
                SampleOrder.NOON.plus(LATER));
        TenantContext mona = new TenantContext(Ids.next(), null, Set.of(), Ids.next(), "mona", "test");
        return new Refund(order, act, payment, new TenderShare(payment.id(), amount, amount, 1), 0, mona);
    }
}
