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
 * @param reader the card reader on which the guest pays, by its vendor's name
 * @param returnUrl where the vendor's page sends the guest's browser afterwards; an https address
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
        @Nullable String reader,
        @Nullable String returnUrl,
        @Nullable String code,
        @Nullable UUID account,
        @Nullable String name) {

    private static final int LONGEST_READER = 200;
    private static final int LONGEST_ADDRESS = 500;

    public PaymentRequest request() {
        String by = method;
        if (by == null) {
            throw BusinessException.invalid("json.missing", "method", "Say how the guest pays.");
        }
        return new PaymentRequest(by, amount, tendered, tip == null ? 0 : tip, partId, details());
    }

    private Map<String, String> details() {
        Map<String, String> details = new HashMap<>();
        if (reader != null) {
            details.put("reader", within(reader, LONGEST_READER, "reader"));
        }
        if (returnUrl != null) {
            details.put("returnUrl", within(returnUrl, LONGEST_ADDRESS, "returnUrl"));
        }
        if (code != null) {
            details.put("code", code);
        }
        if (account != null) {
            details.put("account", account.toString());
        }
        if (name != null) {
            details.put("name", name);
        }
        return details;
    }

    private static String within(String text, int longest, String field) {
        if (text.isBlank() || text.length() > longest) {
            throw BusinessException.invalid("value.length", field, "At most " + longest + " characters.");
        }
        return text;
    }

    /** A code does not belong into a log. */
    @Override
    public String toString() {
        return "NewPaymentJson by " + method;
    }
}
