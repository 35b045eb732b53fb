package app.comanda.api.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.PaymentRequest;
import org.jspecify.annotations.Nullable;

/**
 * A guest pays.
 *
 * @param amount minor units; all that is due where it is left out
 * @param tendered what the guest handed over; exactly the amount where it is left out
 */
public record NewPaymentJson(
        @Nullable String method,
        @Nullable Long amount,
        @Nullable Long tendered) {

    public PaymentRequest request() {
        String by = method;
        if (by == null) {
            throw BusinessException.invalid("json.missing", "method", "Say how the guest pays.");
        }
        return new PaymentRequest(by, amount, tendered);
    }
}
