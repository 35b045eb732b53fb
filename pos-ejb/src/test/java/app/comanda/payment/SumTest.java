package app.comanda.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.ordering.Order;
import app.comanda.ordering.SampleOrder;
import app.comanda.ordering.Settlement;
import app.comanda.ordering.split.BillParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Payments by rails that count in coins: QRIS takes whole rupiah, 100 of our minor units each. */
class SumTest {

    private static final long RUPIAH = 100;

    /** Of yen, of Kuwait's fils, and of whatever else needs no rounding. */
    private static final long EXACT = 1;

    @Test
    void aRailTakesTheNearestOfItsCoins() {
        assertEquals(new Sum(2_500_000, -40, 0), Sum.of(2_500_040, RUPIAH, null, 0));
        assertEquals(new Sum(2_500_100, 40, 0), Sum.of(2_500_060, RUPIAH, null, 0));
        assertEquals(new Sum(2_500_000, 0, 0), Sum.of(2_500_000, RUPIAH, null, 0));
        assertEquals(new Sum(0, -40, 0), Sum.of(40, RUPIAH, null, 0), "nothing that could be asked for");
    }

    @Test
    void aRailThatCountsAsWeDoTakesWhatIsDue() {
        assertEquals(new Sum(1250, 0, 0), Sum.of(1250, EXACT, null, 0)); // 1,250 JPY
        assertEquals(new Sum(1235, 0, 0), Sum.of(1235, EXACT, null, 0)); // 1.235 KWD
    }

    @Test
    void askingForAllButTheSenPaysTheBill() {
        assertEquals(new Sum(2_500_000, -40, 0), Sum.of(2_500_040, RUPIAH, 2_500_000L, 0));
        assertEquals(new Sum(1_000_000, 0, 0), Sum.of(2_500_040, RUPIAH, 1_000_000L, 0));
    }

    @Test
    void aBillWithSenIsPaidToTheEnd() {
        Order order = SampleOrder.sold("1", SampleOrder.SOUP, SampleOrder.WATER);
        assertEquals(540, order.due());
        Sum part = asked(order, 200L);
        order.bill().expect(part.amount() - part.rounding());
        Sum rest = asked(order, null);
        assertEquals(new Sum(300, -40, 0), rest);
        order.bill().expect(rest.amount() - rest.rounding());
        assertEquals(0, order.balance().open(), "what is rounded off can't be asked for again");

        order.bill().expectNoMore(540);
        order.bill().receive(part.amount(), part.rounding());
        order.bill().receive(rest.amount(), rest.rounding());
        assertEquals(0, order.due());
        assertEquals(-40, order.balance().cashRounding());
        assertEquals(Settlement.PAID, order.balance().settlement());
    }

    private static Sum asked(Order order, @Nullable Long amount) {
        return Owing.of(order, new BillParts(), new PaymentRequest("QRIS", amount, null, 0, null), RUPIAH)
                .sum();
    }
}
