package app.comanda.api.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.PaymentRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest pays.
 *
 * @param amount minor units; all that is due where it is left out
 * @param tendered what the guest handed over; exactly the amount where it is left out
 * @param tip what of the amount is given on top, 0 where it is left out
 * @param partId which part of a split bill
 * @param code of a gift card
 * @param account on which house account it goes
 * @param name who signs for it
 */
public record NewPaymentJson(
        @Nullable String method,
        @Nullable Long amount,
        @Nullable Long tendered,
        @Nullable Long tip,
        @Nullable UUID partId,
        @Nullable String code,
        @Nullable UUID account,
        @Nullable String name) {

    public PaymentRequest request() {
        String by = method;
        if (by == null) {
            throw BusinessException.invalid("json.missing", "method", "Say how the guest pays.");
        }
        return new PaymentRequest(by, amount, tendered, tip == null ? 0 : tip, partId, details());
    }

    private Map<String, String> details() {
        Map<String, String> told = new HashMap<>();
        put(told, "code", code);
        put(told, "account", account);
        put(told, "name", name);
        return told;
    }

    private static void put(Map<String, String> details, String field, @Nullable Object value) {
        if (value != null) {
            details.put(field, value.toString());
        }
    }

    /** A code does not belong into a log. */
    @Override
    public String toString() {
        return "NewPaymentJson by " + method;
    }
}
