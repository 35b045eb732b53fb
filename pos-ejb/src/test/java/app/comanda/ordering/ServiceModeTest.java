package app.comanda.ordering;

import static app.comanda.ordering.SampleOrder.BURGER;
import static app.comanda.ordering.SampleOrder.STATE;
import static app.comanda.ordering.SampleOrder.portion;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.catalog.PricedItem;
import app.comanda.catalog.PricedTax;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.ordering.charge.ChargeRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Dine-in against takeaway. The cake is 5.00 with 10 % state tax and, eaten here, 5 % more; service is 10 % here. */
class ServiceModeTest {

    private static final PricedTax HERE = new PricedTax(Ids.next(), "Here", "5", false, List.of("DINE_IN"));
    private static final PricedTax TO_GO = new PricedTax(Ids.next(), "Box", "1", false, List.of("TAKEAWAY"));
    private static final PricedItem CAKE =
            SampleOrder.item("Cake", 500, 100, List.of(STATE.id(), HERE.id(), TO_GO.id()));

    @Test
    void onlyTheTaxesOfItsModeFallOnAnOrder() {
        Order order = cake();
        // 5.00 + 0.50 state + 0.25 here
        assertEquals(575, order.total());
        assertEquals(List.of("State", "Here"), names(order));
    }

    @Test
    void toGoItBearsTheOtherTaxAndBackHereTheSameAsBefore() {
        Order order = cake();
        order.bill().changeMode(ServiceMode.TAKEAWAY);
        // 5.00 + 0.50 state + 0.05 box
        assertEquals(555, order.total());
        assertEquals(List.of("State", "Box"), names(order));

        order.bill().changeMode(ServiceMode.DINE_IN);
        assertEquals(575, order.total());
    }

    @Test
    void theServiceChargeGoesAndComesWithTheMode() {
        Order order = cake();
        order.bill()
                .charge(new ChargeRule(
                        "Service", "10", null, List.of(HERE.id()), Set.of(ServiceMode.DINE_IN), null, true));
        order.add(List.of(portion(CAKE, "1")));
        // 10.00 + 1.00 service; state 1.00; here 5 % of 11.00
        assertEquals(1000 + 100 + 100 + 55, order.total());

        order.bill().changeMode(ServiceMode.TAKEAWAY);
        assertEquals(0, order.balance().charges());
        assertEquals(1000 + 100 + 10, order.total());
    }

    @Test
    void onceSomethingIsPaidOrSplitItStaysAsItIs() {
        Order paid = cake();
        paid.bill().receive(100, 0);
        assertEquals("order.transition", refusal(paid));

        Order split = cake();
        split.bill().split(2);
        assertEquals("order.split", refusal(split));

        Order cancelled = cake();
        cancelled.cancel("Left");
        assertEquals("order.closed", refusal(cancelled));
        assertEquals(ServiceMode.DINE_IN, cancelled.serviceMode());
    }

    @Test
    void ordersOfEarlierVersionsBearAllTheirTaxes() {
        Order order = SampleOrder.of(portion(BURGER, "1"));
        assertEquals(Set.of(), order.bill().terms().taxes().get(0).serviceModes());
        order.bill().changeMode(ServiceMode.TAKEAWAY);
        assertEquals(1100, order.total());
    }

    private static Order cake() {
        Order order = SampleOrder.empty();
        order.bill().learnTaxes(SampleOrder.book(STATE, HERE, TO_GO));
        order.add(List.of(portion(CAKE, "1")));
        return order;
    }

    private static List<String> names(Order order) {
        return order.bill().taxes().stream()
                .map(tax -> order.bill().terms().tax(tax.id()).name())
                .toList();
    }

    private static String refusal(Order order) {
        return assertThrows(BusinessException.class, () -> order.bill().changeMode(ServiceMode.TAKEAWAY))
                .code();
    }
}
