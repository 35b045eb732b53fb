package app.comanda.ordering;

import static app.comanda.ordering.SampleOrder.BURGER;
import static app.comanda.ordering.SampleOrder.STATE;
import static app.comanda.ordering.SampleOrder.portion;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.catalog.PriceBook;
import app.comanda.catalog.PricedItem;
import app.comanda.catalog.PricedTax;
import app.comanda.kernel.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Taxes that the house began to charge while an order was open. The burger is 10.00 with 10 % on top. */
class LaterTaxTest {

    private static final PricedTax CITY = new PricedTax(Ids.next(), "City", "5", false, List.of());
    private static final PricedTax LUXURY = new PricedTax(Ids.next(), "Luxury", "20", true, List.of());
    private static final PricedItem LOBSTER = SampleOrder.item("Lobster", 2000, 900, List.of(STATE.id(), LUXURY.id()));

    @Test
    void anItemWithANewTaxIsAddedToAnOpenOrder() {
        Order order = SampleOrder.of(portion(BURGER, "1"));

        order.bill().learnTaxes(SampleOrder.book(STATE, LUXURY));
        order.add(List.of(portion(LOBSTER, "1")));

        // burger 10.00 + 1.00; lobster 20.00 + 2.00 state + 20 % of 22.00
        assertEquals(1100 + 2000 + 200 + 440, order.total());
    }

    @Test
    void newTaxesStandWhereTheBookHasThem() {
        Order order = SampleOrder.of(portion(BURGER, "1"));
        order.bill().learnTaxes(SampleOrder.book(CITY, STATE, LUXURY));
        assertEquals(
                List.of("City", "State", "Luxury"),
                order.bill().terms().taxes().stream().map(SoldTax::name).toList());
    }

    @Test
    void whatWasAgreedStaysAsItWas() {
        Order order = SampleOrder.of(portion(BURGER, "1"));
        PriceBook dearer = SampleOrder.book(new PricedTax(STATE.id(), "State", "50", false, List.of()), CITY);

        order.bill().learnTaxes(dearer);
        order.add(List.of(portion(BURGER, "1")));

        assertEquals(2200, order.total());
    }
}
