package app.comanda.payment.receipt;

import static app.comanda.ordering.SampleOrder.BURGER;
import static app.comanda.ordering.SampleOrder.WATER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.Ids;
import app.comanda.ordering.GrantedDiscount;
import app.comanda.ordering.Order;
import app.comanda.ordering.SampleOrder;
import app.comanda.ordering.split.BillPart;
import app.comanda.ordering.split.LineShares;
import app.comanda.ordering.split.SampleParts;
import app.comanda.ordering.split.SplitPlan;
import app.comanda.payment.receipt.Receipt.Line;
import app.comanda.payment.receipt.Receipt.Named;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.OutletDetails;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a receipt says of an order and of the parts of its bill. A burger is 10.00 with 10 % on top, water 1.00. */
class ReceiptDraftTest {

    @Test
    void eachDiscountOfTheOrderHasItsName() {
        Receipt receipt = receipt(dinner(), null);

        // 10 % of 22.00, and 1.00 of what is left
        assertEquals(List.of(new Named("Staff", 220), new Named("Voucher", 100)), receipt.discounts());
        assertTrue(ReceiptHtml.of(receipt, null).contains("Voucher"));
    }

    @Test
    void aPartHasItsSharesAndItsOwnNumber() {
        Order order = dinner();
        List<LineShares> shares = List.of(
                new LineShares(order.lines().get(0).id(), List.of(1L, 1L)),
                new LineShares(order.lines().get(1).id(), List.of(0L, 1L)));
        BillPart second = SampleParts.of(order, new SplitPlan.ByItem(shares)).get(1);
        second.numberReceipt("A-R-7");
        Receipt receipt = receipt(order, second);

        assertEquals("A-R-7", receipt.receiptNumber());
        assertEquals("2/2", receipt.serving().part());
        assertEquals(
                List.of(1_000L, 200L), receipt.lines().stream().map(Line::gross).toList());
        assertEquals("1/2", receipt.lines().get(0).bought().share());
        assertNull(receipt.lines().get(1).bought().share());
        assertEquals("Staff, Voucher", receipt.discounts().get(0).name());
        assertEquals(second.total(), receipt.total());
        String page = ReceiptHtml.of(receipt, null);
        assertTrue(page.contains("2 × Burger (1/2)") && page.contains("2/2"), page);
    }

    @Test
    void anEqualPartIsAShareOfTheWhole() {
        Order order = dinner();
        BillPart first = SampleParts.of(order, new SplitPlan.Equal(2)).get(0);
        Receipt receipt = receipt(order, first);

        assertTrue(receipt.lines().isEmpty());
        String page = ReceiptHtml.of(receipt, null);
        assertTrue(page.contains("Your share of the bill"), page);
        assertFalse(page.contains("Burger"), page);
    }

    private static Order dinner() {
        Order order = SampleOrder.sold("2", BURGER, WATER);
        order.adjusting().discount(new GrantedDiscount(Ids.next(), GrantedDiscount.Kind.DISCOUNT, "10", null, "Staff"));
        order.adjusting()
                .discount(new GrantedDiscount(Ids.next(), GrantedDiscount.Kind.DISCOUNT, null, 100L, "Voucher"));
        return order;
    }

    private static Receipt receipt(Order order, @Nullable BillPart part) {
        return new ReceiptDraft(order, part, List.of(), List.of())
                .receipt("Corner", OUTLET, Receipt.Serving.UNKNOWN, Look.PLAIN, null, 1);
    }

    private static final OutletDetails OUTLET = new OutletDetails(
            "Corner",
            ZoneId.of("UTC"),
            Currency.getInstance("USD"),
            Locale.US,
            LocalTime.of(4, 0),
            false,
            "HALF_UP",
            "LINE",
            5L,
            List.of("DINE_IN"),
            Outlet.Status.OPEN);
}
