package app.comanda.payment;

import app.comanda.kernel.Ids;
import app.comanda.ordering.SampleOrder;
import app.comanda.tenancy.TenantContext;
import java.util.Set;

/** Payments for tests. */
public final class SamplePayment {

    private SamplePayment() {}

    /** Asked for, and not answered yet. @param tip the part of the amount that is given on top */
    public static Payment of(String method, long amount, long tip) {
        return new Payment(
                SampleOrder.sold("1", SampleOrder.BURGER),
                null,
                method,
                new Sum(amount, 0, tip),
                new TenantContext(Ids.next(), null, Set.of(), Ids.next(), "wati", "test"),
                SampleOrder.NOON);
    }
}
