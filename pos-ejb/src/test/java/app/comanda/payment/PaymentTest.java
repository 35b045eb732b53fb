package app.comanda.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.kernel.Ids;
import app.comanda.ordering.SampleOrder;
import app.comanda.tenancy.TenantContext;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaymentTest {

    private final Payment payment = new Payment(
            SampleOrder.sold("1", SampleOrder.BURGER),
            null,
            "CARD",
            new Sum(1100, 0, 0),
            new TenantContext(Ids.next(), null, Set.of(), Ids.next(), "wati", "test"),
            SampleOrder.NOON);

    /** The database holds both to it, and the bill is settled by the amount alone. */
    @Test
    void whatTheGuestHandsOverForTheFeeIsNoPartOfWhatSettlesTheBill() {
        payment.goesBy(Ids.next(), 14, 11);
        payment.succeed(GatewayAnswer.Approved.of("pi_1", 1114, "USD"));
        assertEquals(Optional.of(1100L), payment.tendered());
        assertEquals(Optional.of(0L), payment.change());
        assertEquals(14, payment.fees().surcharge());
    }

    @Test
    void whatIsHandedOverInCashIsTheAmountAndTheChange() {
        payment.succeed(new GatewayAnswer.Approved(null, 1100, "USD", 2000, 0));
        assertEquals(Optional.of(2000L), payment.tendered());
        assertEquals(Optional.of(900L), payment.change());
    }
}
