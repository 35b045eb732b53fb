package app.comanda.api.ordering;

import app.comanda.api.payment.PaymentJson;
import app.comanda.ordering.Order;
import app.comanda.ordering.split.BillPart;
import app.comanda.payment.Payment;
import app.comanda.pricing.BillRequest;
import java.util.List;

/**
 * An order that is not done, with all that a till needs to go on with it when it can't ask any more.
 *
 * @param bill everything that its bill depends on, as the money engine is asked
 */
public record OpenOrderJson(
        OrderJson order, BillRequest bill, List<BillPartJson> billParts, List<PaymentJson> payments) {

    static OpenOrderJson of(Order order, List<BillPart> parts, List<Payment> payments) {
        return new OpenOrderJson(
                OrderJson.of(order),
                order.bill().request(),
                BillPartJson.all(parts),
                payments.stream().map(PaymentJson::of).toList());
    }
}
