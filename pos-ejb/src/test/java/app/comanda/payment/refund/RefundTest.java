package app.comanda.payment.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.Ids;
import app.comanda.ordering.Order;
import app.comanda.ordering.SampleOrder;
import app.comanda.payment.Payment;
import app.comanda.payment.Sum;
import app.comanda.tenancy.TenantContext;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefundTest {

    private final Refund refund = refund();

    @Test
    void theFirstTryHasTheRefundsOwnIdAndKeepsItWhileNobodyKnows() {
        assertEquals(refund.id(), refund.vendorKey());
        refund.stand(Refund.State.UNKNOWN, "no answer");
        assertEquals(refund.id(), refund.vendorKey());
        assertFalse(refund.isRefused());
    }

    @Test
    void anotherTryIsNewToTheVendor() {
        refund.stand(Refund.State.FAILED, "balance_insufficient: no");
        assertTrue(refund.isRefused());
        refund.beginAgain();
        UUID second = refund.vendorKey();
        assertNotEquals(refund.id(), second);
        assertEquals(Refund.State.PENDING, refund.state());
        assertEquals(0, refund.checks());
        refund.stand(Refund.State.PENDING, null);
        assertEquals(second, refund.vendorKey());
    }

    @Test
    void whatWasGivenByHandNeedsNobodyAnyMore() {
        refund.stand(Refund.State.FAILED, "balance_insufficient: no");
        refund.giveByHand("in cash");
        assertFalse(refund.isRefused());
        assertEquals(Refund.State.FAILED, refund.state());
    }

    private static Refund refund() {
        Order order = SampleOrder.sold("1", SampleOrder.BURGER);
        TenantContext cashier = new TenantContext(Ids.next(), null, Set.of(), Ids.next(), "kim", "test");
        Payment payment = new Payment(order, null, "CARD", new Sum(1100, 0, 0), cashier, SampleOrder.NOON);
        return SampleRefund.of(order, payment, 500);
    }
}
