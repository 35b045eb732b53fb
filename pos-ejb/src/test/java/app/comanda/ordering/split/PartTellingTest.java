package app.comanda.ordering.split;

import static app.comanda.ordering.SampleOrder.BURGER;
import static app.comanda.ordering.SampleOrder.WATER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.kernel.Ids;
import app.comanda.ordering.GrantedDiscount;
import app.comanda.ordering.Order;
import app.comanda.ordering.SampleOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A burger at 10.00 with 10 % on top and a water at 1.00; everybody is told how their part came about. */
class PartTellingTest {

    @Test
    void aSharedLineIsToldWithItsShares() {
        Order order = SampleOrder.sold("1", BURGER, WATER);
        order.adjusting().discount(new GrantedDiscount(Ids.next(), GrantedDiscount.Kind.DISCOUNT, "10", null, "Staff"));
        List<LineShares> shares = List.of(
                new LineShares(order.lines().get(0).id(), List.of(1L, 1L)),
                new LineShares(order.lines().get(1).id(), List.of(1L, 0L)));
        BillPart first = SampleParts.of(order, new SplitPlan.ByItem(shares)).get(0);
        first.tip(50);

        assertEquals(
                List.of(
                        "Burger: 1 of 2 shares of 10.00 = 5.00",
                        "Burger: 5.00 − 0.00 − 0.50 = 4.50",
                        "Water: 1 of 1 shares of 1.00 = 1.00",
                        "Water: 1.00 − 0.00 − 0.10 = 0.90",
                        "Subtotal: 6.00 of 11.00",
                        "Discounts: 0.60 of 1.10",
                        "State: 0.45 of 0.90",
                        "Before tip: 5.40 + 0.45 = 5.85",
                        "Tip: 0.50",
                        "Total: 5.85 + 0.50 = 6.35",
                        "Due: 6.35"),
                SampleParts.steps(order, first));
        assertEquals(635, first.total());
    }

    @Test
    void whoeverPaysAnEqualPartIsToldOfTheSums() {
        Order order = SampleOrder.sold("1", BURGER);
        BillPart last = SampleParts.of(order, new SplitPlan.Equal(3)).get(2);
        last.receive(365, -1);

        assertEquals(
                List.of(
                        "Subtotal: 3.33 of 10.00",
                        "State: 0.33 of 1.00",
                        "Before tip: 3.33 + 0.33 = 3.66",
                        "Total: 3.66 + 0.00 = 3.66",
                        "Rounding: -0.01",
                        "Due: 3.65"),
                SampleParts.steps(order, last));
    }
}
