package app.comanda.ordering;

import static app.comanda.ordering.SampleOrder.BURGER;
import static app.comanda.ordering.SampleOrder.NOON;
import static app.comanda.ordering.SampleOrder.SOUP;
import static app.comanda.ordering.SampleOrder.STATE;
import static app.comanda.ordering.SampleOrder.WATER;
import static app.comanda.ordering.SampleOrder.portion;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.ordering.charge.ChargeRule;
import app.comanda.ordering.life.OrderAct;
import app.comanda.ordering.life.OrderLife;
import app.comanda.ordering.table.SampleVisit;
import app.comanda.pricing.Charge;
import app.comanda.tenancy.TenantContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for an order whatever is done with it, in whichever order. */
class OrderPropertiesTest {

    private static final int STEPS = 40;
    private static final String BELOW_PAID = "order.below-paid";
    private static final ChargeRule SERVICE =
            new ChargeRule("Service", "12.5", null, List.of(STATE.id()), Set.of(ServiceMode.DINE_IN), 4, true);
    private static final TenantContext WAITER =
            new TenantContext(Ids.next(), null, Set.of(), Ids.next(), "wati", "test");

    @Property(tries = 300)
    void theMoneyAddsUpAndNothingIllegalIsDone(@ForAll Random dice) {
        Order order = SampleOrder.empty();
        order.seating().move(SampleVisit.seated(), 5);
        order.bill().charge(SERVICE);
        order.add(List.of(portion(BURGER, "2"), portion(WATER, "1"), ofFirstCourse()));
        OrderAct[] acts = OrderAct.values();
        try {
            for (int step = 0; step < STEPS; step++) {
                OrderAct act = acts[dice.nextInt(acts.length)];
                OrderLife before = order.life();
                if (attempt(order, act, dice) && !before.allows(act)) {
                    fail(act + " was done with an order that was " + before);
                }
                requireSound(order);
            }
        } catch (BusinessException belowPaid) {
            // seen only once the bill is reckoned: the transaction is undone, so this order's story ends here
            assertTrue(order.due() < 0);
        }
    }

    /** @return whether it was let through */
    private static boolean attempt(Order order, OrderAct act, Random dice) {
        String before = figures(order);
        try {
            return act(order, act, dice);
        } catch (BusinessException refused) {
            if (refused.code().equals(BELOW_PAID)) {
                throw refused;
            }
            assertEquals(before, figures(order), "refused, yet changed by " + act);
            return false;
        }
    }

    private static boolean act(Order order, OrderAct act, Random dice) {
        switch (act) {
            case ADD_LINES ->
                order.add(List.of(portion(
                        List.of(BURGER, SOUP, WATER).get(dice.nextInt(3)), Integer.toString(1 + dice.nextInt(3)))));
            case SEND -> order.cooking().send(NOON);
            case VOID ->
                order.adjusting().voidLine(someLine(order, dice), dice.nextBoolean() ? null : BigDecimal.ONE, NOON);
            case COMP -> order.adjusting().discount(someLine(order, dice), GrantedDiscount.comp(Ids.next(), "Late"));
            case DISCOUNT -> discount(order, dice);
            case START -> order.prepare(Preparation.PREPARING);
            case FINISH -> order.prepare(Preparation.READY);
            case COMPLETE -> order.complete();
            case CANCEL -> order.cancel("Guest left");
            case HOLD -> order.hold(null, "wati", NOON);
            case RECALL -> order.recall(WAITER);
            case SPLIT_BILL -> order.bill().split(2);
            case JOIN_BILLS -> order.bill().join();
            case PAY -> pay(order, dice);
            case REFUND -> {
                order.life().require(OrderAct.REFUND);
                long left = order.balance().paid() - order.balance().refunded();
                if (left == 0) {
                    return false;
                }
                order.bill().giveBack(1 + dice.nextLong(left));
            }
            case CHARGE -> {
                if (order.bill().terms().charges().isEmpty()
                        && order.bill().terms().waived().isEmpty()) {
                    return false;
                }
                if (order.bill().terms().waived().isEmpty()) {
                    order.adjusting()
                            .removeCharge(idOf(order.bill().terms().charges().get(0)));
                } else {
                    order.adjusting()
                            .restoreCharge(idOf(order.bill().terms().waived().get(0)));
                }
            }
            case FIRE -> {
                if (dice.nextBoolean()) {
                    order.cooking().fire(1, NOON);
                } else {
                    order.cooking().hold(1, NOON);
                }
            }
            case CHANGE_MODE ->
                order.bill().changeMode(dice.nextBoolean() ? ServiceMode.DINE_IN : ServiceMode.TAKEAWAY);
            case SEAT_LINE -> {
                if (order.lines().isEmpty()) {
                    return false;
                }
                order.seating().seat(order.lines().get(0).id(), 1 + dice.nextInt(4));
            }
            case MOVE -> order.seating().move(SampleVisit.seated(), 1 + dice.nextInt(8));
            case MERGE -> order.bill().mergeInto(SampleOrder.empty());
            case UNMERGE -> order.bill().separate();
        }
        return true;
    }

    private static Portion ofFirstCourse() {
        Portion soup = portion(SOUP, "1");
        return new Portion(
                soup.item(),
                soup.unitPrice(),
                null,
                null,
                soup.quantity(),
                List.of(),
                null,
                null,
                1,
                soup.field(),
                Set.of());
    }

    private static UUID idOf(Charge charge) {
        return UUID.fromString(Objects.requireNonNull(charge.id()));
    }

    private static void discount(Order order, Random dice) {
        List<UUID> given = Stream.concat(
                        order.bill().terms().discounts().stream(),
                        order.lines().stream().flatMap(line -> line.discounts().stream()))
                .map(GrantedDiscount::id)
                .toList();
        if (!given.isEmpty() && dice.nextInt(3) == 0) {
            order.adjusting().removeDiscount(given.get(dice.nextInt(given.size())));
            return;
        }
        GrantedDiscount discount = dice.nextBoolean()
                ? new GrantedDiscount(
                        Ids.next(),
                        GrantedDiscount.Kind.DISCOUNT,
                        Integer.toString(1 + dice.nextInt(100)),
                        null,
                        "Staff")
                : new GrantedDiscount(
                        Ids.next(), GrantedDiscount.Kind.DISCOUNT, null, 1 + dice.nextLong(900), "Voucher");
        if (dice.nextBoolean()) {
            order.adjusting().discount(discount);
        } else {
            order.adjusting().discount(someLine(order, dice), discount);
        }
    }

    private static void pay(Order order, Random dice) {
        if (dice.nextBoolean()) {
            order.bill().receive(order.due(), 0);
        } else {
            order.bill().receive(1 + dice.nextLong(Math.max(1, order.due())), 0);
        }
    }

    private static UUID someLine(Order order, Random dice) {
        List<OrderLine> all = new ArrayList<>(order.lines());
        all.addAll(order.voidedLines());
        return all.get(dice.nextInt(all.size())).id();
    }

    private static void requireSound(Order order) {
        assertEquals(
                order.total() + order.balance().cashRounding(), order.balance().paid() + order.due());
        assertEquals(order.balance().subtotal(), sum(order, line -> line.sums().gross()));
        assertEquals(order.balance().discount(), sum(order, line -> line.sums().discount()));
        assertEquals(
                order.balance().subtotal() - order.balance().discount(),
                sum(order, line -> line.sums().net()));
        assertEquals(
                order.total(),
                order.balance().subtotal()
                        - order.balance().discount()
                        + order.balance().charges()
                        + order.balance().tax()
                        + order.balance().tip(),
                "tax comes on top here");
        assertEquals(
                order.balance().tax(),
                order.bill().taxes().stream().mapToLong(tax -> tax.amount()).sum());
        order.lines().forEach(line -> {
            assertTrue(Math.min(
                            Math.min(line.sums().gross(), line.sums().net()),
                            line.sums().tax())
                    >= 0);
            assertTrue(line.quantity().signum() > 0);
        });
        order.voidedLines()
                .forEach(line -> assertEquals(
                        0, line.sums().gross() + line.sums().net() + line.sums().tax()));
        assertTrue(Stream.of(
                        order.total(),
                        order.balance().tax(),
                        order.balance().discount(),
                        order.due(),
                        order.balance().refunded())
                .allMatch(amount -> amount >= 0));
        assertTrue(order.balance().refunded() <= order.balance().paid());
        assertEquals(
                Settlement.of(
                        order.due(), order.balance().paid(), order.balance().refunded()),
                order.balance().settlement());
    }

    private static long sum(Order order, ToLongFunction<OrderLine> column) {
        return order.lines().stream().mapToLong(column).sum();
    }

    private static String figures(Order order) {
        return order.life() + " " + order.total() + " " + order.balance().paid() + " "
                + order.balance().refunded() + " "
                + order.bill().terms().discounts().size() + " "
                + order.lines().size();
    }
}
