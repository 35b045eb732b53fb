package app.comanda.payment;

import app.comanda.ordering.Order;
import app.comanda.ordering.OrderRequest;
import app.comanda.ordering.OrderTaking;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The commonest sale: order and pay in one act, so that neither is ever there without the other. */
@Stateless
public class CounterSale {

    @EJB
    OrderTaking orderTaking;

    @EJB
    Paying paying;

    @Inject
    Till till;

    /** @param payment null when the guest pays later */
    public Sale sell(OrderRequest request, @Nullable PaymentRequest payment) {
        if (payment == null) {
            return new Sale(orderTaking.place(request), null);
        }
        till.expect(request.outletId(), payment.method());
        Order order = payment.amount() == null ? orderTaking.placePaid(request) : orderTaking.place(request);
        if (order.due() == 0 && payment.tip() == 0) {
            return new Sale(order, null);
        }
        return new Sale(order, paying.payNew(order, payment));
    }

    /** @param payment null when nothing was paid */
    public record Sale(Order order, @Nullable Payment payment) {}
}
