package app.comanda.api.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.PaymentRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest pays.
 *
 * @param amount minor units; all that is due where it is left out
 * @param tendered what the guest handed over; exactly the amount where it is left out
 * @param tip what of the amount is given on top, 0 where it is left out
 * @param partId which part of a split bill
 */
public record NewPaymentJson(
        @Nullable String method,
        @Nullable Long amount,
        @Nullable Long tendered,
        @Nullable Long tip,
        @Nullable UUID partId) {

    public PaymentRequest request() {
        String by = method;
        if (by == null) {
            throw BusinessException.invalid("json.missing", "method", "Say how the guest pays.");
        }
        return new PaymentRequest(by, amount, tendered, tip == null ? 0 : tip, partId);
    }
}
