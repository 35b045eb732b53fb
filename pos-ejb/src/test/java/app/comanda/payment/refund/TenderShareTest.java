package app.comanda.payment.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.Ids;
import app.comanda.ordering.Order;
import app.comanda.ordering.SampleOrder;
import app.comanda.payment.Payment;
import app.comanda.payment.Sum;
import app.comanda.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenderShareTest {

    private static final long RUPIAH = 100;

    private final Order order = SampleOrder.sold("1", SampleOrder.BURGER);
    private final TenantContext somebody = new TenantContext(Ids.next(), null, Set.of(), Ids.next(), "wati", "test");

    /** 25,000.40 were due and 25,000 were paid, with 175 on top for the fee. */
    private final Payment payment =
            new Payment(order, null, "QRIS", new Sum(2_500_000, -40, 0), somebody, SampleOrder.NOON);

    @Test
    void wholeRupiahGoBackUntilAllWentBack() {
        payment.goesBy(Ids.next(), 17_500, 0);
        List<TenderShare> back = new ArrayList<>();
        long surcharges = 0;
        long value = payment.value();
        for (long piece : new long[] {833_347, 833_347, 833_346}) {
            TenderShare share = share(piece, value);
            long surcharge = payment.surchargeOf(share.amount(), share.coin());
            assertEquals(0, share.amount() % RUPIAH);
            assertEquals(0, surcharge % RUPIAH);
            assertTrue(surcharge >= 0);
            surcharges += surcharge;
            value -= piece;
            payment.giveBack(share.amount());
            back.add(share);
        }
        assertEquals(2_500_000, back.stream().mapToLong(TenderShare::amount).sum());
        assertEquals(-40, back.stream().mapToLong(TenderShare::rounding).sum());
        assertEquals(17_500, surcharges);
    }

    @Test
    void lessThanHalfARupiahGivesNothingBack() {
        assertEquals(0, share(40, payment.value()).amount());
    }

    private TenderShare share(long piece, long openValue) {
        UUID id = payment.id();
        return TenderShare.spread(
                        piece,
                        List.of(new TenderShare.Tender(id, RUPIAH, openValue, payment.amount() - payment.refunded())))
                .get(0);
    }
}
