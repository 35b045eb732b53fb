package app.comanda.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.Order;
import app.comanda.ordering.Orders;
import app.comanda.ordering.life.OrderAct;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Books cash that a device took while nobody could be asked. It is in the drawer whatever the bill says: what the bill does
 * not need is told to the caller, and never lost.
 */
@Stateless
public class PaymentRecording {

    @Inject
    Orders orders;

    @Inject
    Payments payments;

    @Inject
    Paying paying;

    @Inject
    Till till;

    /** Books it, unless it was booked before. @throws BusinessException {@code order.unknown} */
    public RecordedPayment record(PrintedPayment printed) {
        Order order = orders.lock(printed.orderId());
        Optional<Payment> known = payments.of(order.id()).stream()
                .filter(payment -> payment.id().equals(printed.id()))
                .findFirst();
        if (known.isPresent()) {
            return RecordedPayment.known(known.get());
        }
        if (!order.life().allows(OrderAct.PAY) || order.isSplit() || order.due() <= 0) {
            return RecordedPayment.over(printed.amount());
        }
        return book(order, printed, needed(order, printed));
    }

    /** All of it, if the bill can take all; else what is due, the rest being over. */
    private static Sum needed(Order order, PrintedPayment printed) {
        long rounding = isRounding(order, printed.rounding()) ? printed.rounding() : 0;
        return printed.amount() - rounding <= order.due() + printed.tip()
                ? new Sum(printed.amount(), rounding, printed.tip())
                : new Sum(order.due(), 0, 0);
    }

    /** Up to half of the smallest coin; more would settle a bill with next to nothing. */
    private static boolean isRounding(Order order, long amount) {
        Long coin = order.terms().rules().cashRoundingTo();
        return coin != null && 2 * Math.abs(amount) <= coin;
    }

    private RecordedPayment book(Order order, PrintedPayment printed, Sum sum) {
        long over = printed.amount() - sum.amount();
        Payment payment = new Payment(printed.id(), order, null, Till.CASH, sum, TenantContext.get(), printed.at());
        Optional<BusinessException> withoutDrawer = throughDrawer(order.outletId(), payment);
        if (printed.receipt() != null) {
            order.numberReceipt(printed.receipt());
        }
        order.tip(sum.tip());
        paying.bookCash(order, payment, sum, printed.tendered() - over);
        return new RecordedPayment(Optional.of(payment), RecordedPayment.News.NEW, over, withoutDrawer);
    }

    private Optional<BusinessException> throughDrawer(UUID outletId, Payment payment) {
        try {
            payment.goesThrough(till.shiftFor(outletId, Till.CASH));
            return Optional.empty();
        } catch (BusinessException e) {
            return Optional.of(e);
        }
    }
}
