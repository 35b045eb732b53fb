package app.comanda.ordering;

import static app.comanda.ordering.SampleOrder.BURGER;
import static app.comanda.ordering.SampleOrder.NOON;
import static app.comanda.ordering.SampleOrder.SOUP;
import static app.comanda.ordering.SampleOrder.WATER;
import static app.comanda.ordering.SampleOrder.portion;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.ordering.GrantedDiscount.Kind;
import app.comanda.pricing.Step;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Money worked out by hand. Burger 10.00 and soup 4.00 bear 10 % tax on top; water at 1.00 bears none. */
class OrderAdjustingTest {

    @Test
    void aVoidedLineIsOffTheBillAndKept() {
        Order order = SampleOrder.of(portion(BURGER, "2"), portion(SOUP, "1"));
        assertEquals(2640, order.total());

        OrderLine soup = order.lines().get(1);
        order.adjusting().voidLine(soup.id(), null, NOON);

        assertEquals(2200, order.total());
        assertEquals(1, order.lines().size());
        assertEquals(List.of(soup), order.voidedLines());
        assertEquals(0, soup.sums().net() + soup.sums().gross() + soup.sums().tax());
        assertEquals(100, soup.item().unitCost());
    }

    @Test
    void aPartOfALineIsCutOff() {
        Order order = SampleOrder.of(portion(BURGER, "3"));
        OrderLine burgers = order.lines().get(0);

        OrderLine off = order.adjusting().voidLine(burgers.id(), new BigDecimal("1"), NOON);

        assertEquals(new BigDecimal("2"), burgers.quantity());
        assertEquals(new BigDecimal("1"), off.quantity());
        assertEquals(burgers.id(), off.origin());
        assertNotEquals(burgers.id(), off.id());
        assertEquals(2200, order.total());
    }

    @Test
    void allOfALineIsTheLineItself() {
        Order order = SampleOrder.of(portion(BURGER, "3"));
        OrderLine burgers = order.lines().get(0);
        assertSame(burgers, order.adjusting().voidLine(burgers.id(), new BigDecimal("3.000"), NOON));
    }

    @Test
    void whatIsCutOffIsLikeTheRestOfItsLine() throws IllegalAccessException {
        Order order = SampleOrder.of(portion(BURGER, "3"));
        OrderLine burgers = order.lines().get(0);
        List<Field> columns =
                columns(OrderLine.class, Set.of("item", "quantity", "sums", "discounts", "cutFrom", "voidedAt"));
        List<Field> ofItem = columns(SoldItem.class, Set.of());
        fill(columns, burgers);
        fill(ofItem, burgers.item());

        OrderLine cut = burgers.cut(order, BigDecimal.ONE);

        requireAlike(columns, burgers, cut);
        requireAlike(ofItem, burgers.item(), cut.item());
    }

    private static List<Field> columns(Class<?> type, Set<String> itsOwn) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !itsOwn.contains(field.getName()))
                .toList();
    }

    private static void requireAlike(List<Field> columns, Object one, Object other) throws IllegalAccessException {
        for (Field column : columns) {
            assertEquals(column.get(one), column.get(other), column.getName());
        }
    }

    private static void fill(List<Field> columns, Object row) throws IllegalAccessException {
        for (Field column : columns) {
            column.setAccessible(true);
            fill(column, row);
        }
    }

    /** So that a column that a copy forgets is seen: nulls are alike. */
    private static void fill(Field column, Object line) throws IllegalAccessException {
        if (column.get(line) == null) {
            Object sample = sample(column.getType());
            if (sample != null) {
                column.set(line, sample);
            }
        }
    }

    private static @Nullable Object sample(Class<?> type) {
        if (type == String.class) {
            return "x";
        }
        if (type == java.util.UUID.class) {
            return Ids.next();
        }
        if (type == java.time.Instant.class) {
            return NOON;
        }
        if (type == Integer.class) {
            return 7;
        }
        return type == Long.class ? 7L : null;
    }

    @Test
    void moreThanTheLineHasCanNotBeVoided() {
        Order order = SampleOrder.of(portion(BURGER, "2"));
        BusinessException refusal = refused(
                () -> order.adjusting().voidLine(order.lines().get(0).id(), new BigDecimal("3"), NOON),
                "void.quantity");
        assertEquals("quantity", refusal.field());
    }

    @Test
    void aLineIsVoidedOnce() {
        Order order = SampleOrder.of(portion(BURGER, "1"), portion(SOUP, "1"));
        OrderLine burger = order.lines().get(0);
        order.adjusting().voidLine(burger.id(), null, NOON);
        refused(() -> order.adjusting().voidLine(burger.id(), null, NOON), "line.voided");
        refused(() -> order.adjusting().voidLine(Ids.next(), null, NOON), "line.unknown");
    }

    @Test
    void aVoidReckonsTheSharesOfTheOrdersDiscountAnew() {
        Order order = SampleOrder.of(portion(BURGER, "1"), portion(SOUP, "1"), portion(WATER, "1"));
        order.adjusting().discount(amount(300));
        // 15.00 − 3.00: the shares are 2.00, 0.80 and 0.20; taxes 0.80 and 0.32
        assertEquals(List.of(200L, 80L, 20L), shares(order));
        assertEquals(1312, order.total());

        order.adjusting().voidLine(order.lines().get(0).id(), null, NOON);
        // 5.00 − 3.00: 2.40 and 0.60; the soup is 1.60 and its tax 0.16, the water 0.40
        assertEquals(List.of(240L, 60L), shares(order));
        assertEquals(216, order.total());
    }

    @Test
    void lineDiscountsComeBeforeThoseOfTheOrderAndEachTakesFromWhatRemains() {
        Order order = SampleOrder.of(portion(BURGER, "1"), portion(WATER, "1"));
        order.adjusting().discount(percent("50"));
        order.adjusting().discount(order.lines().get(0).id(), percent("10"));
        order.adjusting().discount(order.lines().get(0).id(), amount(100));
        order.adjusting().discount(amount(150));
        // burger 10.00 − 1.00 − 1.00 = 8.00; with the water 9.00; − 50 % = 4.50; − 1.50 = 3.00
        // shares: 4.00 and 0.50, then 1.33 and 0.17 → nets 2.67 and 0.33; tax 0.27
        assertEquals(
                List.of(267L, 33L),
                order.lines().stream().map(line -> line.sums().net()).toList());
        assertEquals(327, order.total());
    }

    @Test
    void aCompedLineCostsNothingButKeepsItsCost() {
        Order order = SampleOrder.of(portion(BURGER, "1"), portion(SOUP, "1"));
        OrderLine burger = order.lines().get(0);
        order.adjusting().discount(burger.id(), GrantedDiscount.comp(Ids.next(), "Long wait"));
        assertEquals(0, burger.sums().net());
        assertEquals(1000, burger.sums().gross());
        assertEquals(400, burger.item().unitCost());
        assertEquals(440, order.total());
        refused(
                () -> order.adjusting().discount(burger.id(), GrantedDiscount.comp(Ids.next(), "Again")),
                "line.comped");
    }

    @Test
    void aDiscountCanBeTakenBack() {
        Order order = SampleOrder.of(portion(BURGER, "1"), portion(SOUP, "1"));
        GrantedDiscount ofLine = percent("50");
        GrantedDiscount ofOrder = amount(100);
        order.adjusting().discount(order.lines().get(0).id(), ofLine);
        order.adjusting().discount(ofOrder);
        order.adjusting().removeDiscount(ofLine.id());
        order.adjusting().removeDiscount(ofOrder.id());
        assertEquals(1540, order.total());
        refused(() -> order.adjusting().removeDiscount(ofOrder.id()), "discount.unknown");
    }

    @Test
    void nothingBringsABillBelowWhatWasPaid() {
        Order order = SampleOrder.of(portion(BURGER, "1"), portion(SOUP, "1"));
        order.bill().receive(1200, 0);
        refused(() -> order.adjusting().discount(percent("50")), "order.below-paid");
    }

    @Test
    void whatIsTakenOffMaySettleTheOrder() {
        Order order = SampleOrder.of(portion(BURGER, "1"), portion(SOUP, "1"));
        order.bill().receive(1100, 0);
        order.adjusting().voidLine(order.lines().get(1).id(), null, NOON);
        assertEquals(Settlement.PAID, order.balance().settlement());
        assertEquals(0, order.due());
    }

    @Test
    void theExplainedBillNamesItsDiscounts() {
        Order order = SampleOrder.of(portion(BURGER, "1"));
        order.adjusting().discount(order.lines().get(0).id(), percent("10"));
        order.adjusting().discount(amount(100));
        List<String> told =
                order.bill().explained().explanation().stream().map(Step::text).toList();
        assertTrue(told.contains("Burger: Regular guest, 10 % of 10.00 = 1.00, rounded half up"), told.toString());
        assertTrue(told.contains("Regular guest: 1.00 on 9.00 = 1.00"), told.toString());
    }

    @Test
    void aDiscountIsAPercentageOrAnAmount() {
        assertEquals(
                "percent", refused(() -> percent("100.01"), "discount.size").field());
        assertEquals("amount", refused(() -> amount(0), "discount.size").field());
        refused(() -> percent("0"), "discount.size");
        refused(() -> percent("-5"), "discount.size");
        refused(() -> new GrantedDiscount(Ids.next(), Kind.DISCOUNT, "5", 5L, "Both"), "discount.size");
    }

    private static List<Long> shares(Order order) {
        return order.lines().stream().map(line -> line.sums().orderDiscount()).toList();
    }

    private static GrantedDiscount percent(String percent) {
        return new GrantedDiscount(Ids.next(), Kind.DISCOUNT, percent, null, "Regular guest");
    }

    private static GrantedDiscount amount(long amount) {
        return new GrantedDiscount(Ids.next(), Kind.DISCOUNT, null, amount, "Regular guest");
    }

    private static BusinessException refused(Runnable act, String code) {
        BusinessException refusal = assertThrows(BusinessException.class, act::run);
        assertEquals(code, refusal.code());
        return refusal;
    }
}
