package app.comanda.api.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Where the guest wants the receipt. */
public record NewReceiptJson(@Nullable String email) {

    EmailAddress address() {
        String text = email;
        if (text == null) {
            throw BusinessException.invalid("json.missing", "email", "Say where to send the receipt.");
        }
        return EmailAddress.parse(text.strip(), "email");
    }
}
