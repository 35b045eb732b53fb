package app.comanda.ordering;

import static app.comanda.ordering.SampleOrder.BURGER;
import static app.comanda.ordering.SampleOrder.NOON;
import static app.comanda.ordering.SampleOrder.STATE;
import static app.comanda.ordering.SampleOrder.WATER;
import static app.comanda.ordering.SampleOrder.portion;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.ordering.charge.ChargeRule;
import app.comanda.ordering.table.SampleVisit;
import app.comanda.ordering.table.Visit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Money worked out by hand. Burger 10.00 with 10 % on top, water 1.00 without; service 5 %, taxed by the same 10 %. */
class ServiceChargeTest {

    private static final ChargeRule SERVICE = rule("5", null, null);

    @Test
    void serviceIsAPartOfTheLinesAndBearsItsTax() {
        Order order = charged(SERVICE);
        // lines 21.00; service 1.05; tax 2.00 on the burgers and 0.11 (0.105) on the service
        assertEquals(105, order.balance().charges());
        assertEquals(211, order.balance().tax());
        assertEquals(2100 + 105 + 211, order.total());
    }

    @Test
    void itIsTakenOffAndPutBack() {
        Order order = charged(SERVICE);
        UUID service = service(order);

        assertEquals("Service", order.adjusting().removeCharge(service));
        assertEquals(2300, order.total());
        assertEquals("charge.unknown", refusal(() -> order.adjusting().removeCharge(service)));

        order.adjusting().restoreCharge(service);
        assertEquals(2416, order.total());
        assertEquals("charge.unknown", refusal(() -> order.adjusting().restoreCharge(service)));
    }

    @Test
    void whatIsPaidIsNotTakenOff() {
        Order order = charged(SERVICE);
        order.bill().receive(2416, 0);
        UUID service = service(order);
        assertEquals("order.below-paid", refusal(() -> order.adjusting().removeCharge(service)));
    }

    @Test
    void aFixedAmountIsNotChargedForNothing() {
        Order order = charged(rule(null, 300L, null));
        assertEquals(300, order.balance().charges());
        order.lines().forEach(line -> order.adjusting().voidLine(line.id(), null, NOON));
        assertEquals(0, order.total());
    }

    @Test
    void smallPartiesAndOrdersToGoBearNone() {
        ChargeRule forParties = rule("5", null, 6);
        assertTrue(forParties.appliesTo(ServiceMode.DINE_IN, 6));
        assertFalse(forParties.appliesTo(ServiceMode.DINE_IN, 5));
        assertFalse(forParties.appliesTo(ServiceMode.DINE_IN, null));
        assertFalse(SERVICE.appliesTo(ServiceMode.TAKEAWAY, 8));
        assertFalse(ChargeRule.NONE.appliesTo(ServiceMode.DINE_IN, 8));
    }

    @Test
    void itFollowsTheNumberOfGuests() {
        Order order = charged(rule("5", null, 6));
        assertEquals(0, order.balance().charges());
        Visit party = SampleVisit.seated();

        order.seating().move(party, 6);
        assertEquals(2416, order.total());
        order.seating().move(party, 5);
        assertEquals(2300, order.total());
    }

    @Test
    void guestsWhoComeAfterAPaymentOrAfterItWasTakenOffChangeNothing() {
        Order paid = charged(rule("5", null, 6));
        paid.bill().receive(100, 0);
        paid.seating().move(SampleVisit.seated(), 8);
        assertEquals(0, paid.balance().charges());

        Order waived = charged(SERVICE);
        waived.adjusting().removeCharge(service(waived));
        waived.seating().move(SampleVisit.seated(), 8);
        assertEquals(2300, waived.total());
    }

    @Test
    void anAmountGoesAlongWithTheLastLineAndStandsOnce() {
        Order from = SampleOrder.empty();
        from.bill().charge(rule(null, 300L, null));
        Order to = SampleOrder.of(portion(WATER, "1"));

        from.bill().passChargeTo(to.bill());
        from.reckon();
        to.reckon();
        assertEquals(0, from.total());
        assertEquals(300, to.balance().charges());

        from.bill().passChargeTo(to.bill());
        assertEquals(1, to.bill().terms().charges().size());
    }

    @Test
    void anAmountStaysWithTheLinesThatStay() {
        Order from = charged(rule(null, 300L, null));
        Order to = SampleOrder.of(portion(WATER, "1"));
        from.bill().passChargeTo(to.bill());
        to.reckon();
        assertEquals(300, from.balance().charges());
        assertEquals(0, to.balance().charges());
    }

    @Test
    void aBillBesideAnotherOneBearsThePercentageButNotTheAmount() {
        assertEquals(1, charged(SERVICE).bill().terms().besides().charges().size());
        assertEquals(
                0,
                charged(rule(null, 300L, null))
                        .bill()
                        .terms()
                        .besides()
                        .charges()
                        .size());
    }

    @Test
    void aChargeIsAPercentageOrAnAmount() {
        assertEquals("charge.size", refusal(() -> rule("5", 300L, null)));
        assertEquals("charge.size", refusal(() -> rule(null, null, null)));
        assertEquals("charge.size", refusal(() -> rule("100.01", null, null)));
        assertEquals("charge.covers", refusal(() -> rule("5", null, 0)));
    }

    private static Order charged(ChargeRule rule) {
        Order order = SampleOrder.empty();
        order.bill().charge(rule);
        order.add(List.of(portion(BURGER, "2"), portion(WATER, "1")));
        return order;
    }

    private static ChargeRule rule(@Nullable String percent, @Nullable Long amount, @Nullable Integer fromCovers) {
        return new ChargeRule(
                "Service",
                percent,
                amount,
                List.of(STATE.id(), Ids.next()),
                Set.of(ServiceMode.DINE_IN),
                fromCovers,
                true);
    }

    private static UUID service(Order order) {
        return UUID.fromString(
                Objects.requireNonNull(order.bill().terms().charges().get(0).id()));
    }

    private static String refusal(Runnable act) {
        return assertThrows(BusinessException.class, act::run).code();
    }
}
