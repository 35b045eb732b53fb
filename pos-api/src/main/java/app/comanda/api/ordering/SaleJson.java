package app.comanda.api.ordering;

import app.comanda.api.payment.PaymentJson;
import app.comanda.payment.CounterSale;
import org.jspecify.annotations.Nullable;

/** An order just placed, and the payment made with it. */
public record SaleJson(OrderJson order, @Nullable PaymentJson payment) {

    static SaleJson of(CounterSale.Sale sale) {
        var payment = sale.payment();
        return new SaleJson(OrderJson.of(sale.order()), payment == null ? null : PaymentJson.of(payment));
    }
}
