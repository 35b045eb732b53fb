package app.comanda.pricing;

import static app.comanda.pricing.Receipts.AMERICAN;
import static app.comanda.pricing.Receipts.STATE;
import static app.comanda.pricing.Receipts.line;
import static app.comanda.pricing.Receipts.order;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.kernel.Quantity;
import app.comanda.pricing.refund.RefundColumns;
import app.comanda.pricing.refund.Refunding;
import app.comanda.pricing.split.BillSplit;
import app.comanda.pricing.split.GuestBill;
import app.comanda.pricing.split.GuestTotals;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Spreading, splitting, refunding, combos. */
class DivisionTest {

    @Test
    void theOddCentGoesToTheLargestFraction() {
        assertArrayEquals(new long[] {33, 67}, LargestRemainder.spread(100, new long[] {1, 2}));
    }

    @Test
    void theEarlierWinsATie() {
        assertArrayEquals(new long[] {4, 3, 3}, LargestRemainder.spread(10, new long[] {1, 1, 1}));
    }

    @Test
    void withoutAnyWeightTheFirstGetsAll() {
        assertArrayEquals(new long[] {7, 0}, LargestRemainder.spread(7, new long[] {0, 0}));
    }

    @Test
    void aNegativeTotalIsSpreadLikeItsMagnitude() {
        assertArrayEquals(new long[] {-4, -3, -3}, LargestRemainder.spread(-10, new long[] {1, 1, 1}));
    }

    @Test
    void theFirstGuestsPayTheOddCents() {
        assertEquals(List.of(334L, 333L, 333L), BillSplit.equally(1_000, 3));
    }

    @Test
    void eachGuestPaysTheTaxAndServiceOfWhatTheyHad() {
        PricedBill bill = Pricing.price(order(
                AMERICAN,
                List.of(STATE),
                List.of(line("steak", 3_000, "1", "state"), line("wine", 2_000, "1", "state")),
                List.of(),
                List.of(new Charge("service", "10", null, List.of(), null)),
                null));

        List<GuestBill> guests = BillSplit.byItems(bill, List.of(List.of(1L, 0L), List.of(1L, 1L)));

        assertEquals(
                new GuestTotals(4_000, 0, 4_000, 355, 400, 4_755), guests.get(0).totals());
        assertEquals(
                new GuestTotals(1_000, 0, 1_000, 89, 100, 1_189), guests.get(1).totals());
        assertEquals(List.of(new BillTax("state", 1_000, 89)), guests.get(1).taxes());
    }

    @Test
    void threeRefundsOfOneGiveBackWhatThreeCost() {
        RefundColumns sold = new RefundColumns(1_000, 100, 0, 80);
        Quantity one = Quantity.ONE;

        assertEquals(new RefundColumns(333, 33, 0, 27), Refunding.of(sold, Quantity.of(3), Quantity.ZERO, one));
        assertEquals(new RefundColumns(334, 34, 0, 26), Refunding.of(sold, Quantity.of(3), Quantity.of(1), one));
        assertEquals(new RefundColumns(333, 33, 0, 27), Refunding.of(sold, Quantity.of(3), Quantity.of(2), one));
    }

    @Test
    void aRefundTakesItsTaxesFromWhatIsStillOpenOfEach() {
        List<TaxShare> open = List.of(new TaxShare("state", 6), new TaxShare("city", 2));

        assertEquals(List.of(new TaxShare("state", 3), new TaxShare("city", 1)), Refunding.taxes(4, open));
    }

    @Test
    void aCombosPriceFallsOnItsComponentsAsTheyCostAlone() {
        assertEquals(List.of(667L, 333L), ComboPricing.spread(1_000, List.of(800L, 400L)));
    }
}
