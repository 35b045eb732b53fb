package app.comanda.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.Order;
import app.comanda.ordering.Orders;
import app.comanda.ordering.life.OrderAct;
import app.comanda.ordering.split.BillPart;
import app.comanda.ordering.split.BillParts;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
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
    BillParts parts;

    @EJB
    Paying paying;

    @Inject
    Till till;

    /** Books it, unless it was booked before. @throws BusinessException {@code order.unknown} */
    public RecordedPayment record(PrintedPayment printed) {
        Order order = orders.lockBill(printed.orderId());
        Optional<Payment> known = payments.of(order.id()).stream()
                .filter(payment -> payment.id().equals(printed.id()))
                .findFirst();
        if (known.isPresent()) {
            return RecordedPayment.known(known.get());
        }
        Optional<BillPart> part = Optional.ofNullable(printed.partId()).flatMap(id -> parts.find(order.id(), id));
        long due = part.map(BillPart::due).orElseGet(order::due);
        boolean partMissing = order.progress().isSplit() && part.isEmpty();
        if (!order.life().allows(OrderAct.PAY) || partMissing || due <= 0) {
            return RecordedPayment.over(printed.amount());
        }
        return book(order, part, printed, needed(order, due, printed));
    }

    /** All of it, if the bill can take all; else what is due, the rest being over. */
    private static Sum needed(Order order, long due, PrintedPayment printed) {
        long rounding = isRounding(order, printed.rounding()) ? printed.rounding() : 0;
        return printed.amount() - rounding <= due + printed.tip()
                ? new Sum(printed.amount(), rounding, printed.tip())
                : new Sum(due, 0, 0);
    }

    /** Up to half of the smallest coin; more would settle a bill with next to nothing. */
    private static boolean isRounding(Order order, long amount) {
        Long coin = order.bill().terms().rules().cashRoundingTo();
        return coin != null && 2 * Math.abs(amount) <= coin;
    }

    private RecordedPayment book(Order order, Optional<BillPart> part, PrintedPayment printed, Sum sum) {
        long over = printed.amount() - sum.amount();
        UUID partId = part.map(BillPart::id).orElse(null);
        Payment payment = new Payment(printed.id(), order, partId, Till.CASH, sum, TenantContext.get(), printed.at());
        Optional<BusinessException> withoutDrawer = throughDrawer(order.outletId(), payment);
        String receipt = printed.receipt();
        if (receipt != null && part.isPresent()) {
            part.get().numberReceipt(receipt);
        } else if (receipt != null && printed.partId() == null) {
            order.numberReceipt(receipt);
        }
        order.bill().tip(sum.tip());
        part.ifPresent(paid -> paid.tip(sum.tip()));
        paying.bookCash(order, part, payment, sum, printed.tendered() - over);
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
