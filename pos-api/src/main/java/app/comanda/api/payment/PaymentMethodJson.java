package app.comanda.api.payment;

import app.comanda.payment.account.Bearer;
import app.comanda.payment.account.MethodTerms;
import app.comanda.payment.account.PaymentAccount;
import org.jspecify.annotations.Nullable;

/**
 * A way to pay at an outlet.
 *
 * @param provider who moves the money; left out where nobody else does
 * @param bearer GUEST where the fees are added to what the guest pays
 * @param feePercent what the vendor and Comanda keep together, in percent
 * @param feeFixed and in minor units on top
 */
public record PaymentMethodJson(
        String method,
        @Nullable String provider,
        @Nullable String title,
        @Nullable String bearer,
        @Nullable String feePercent,
        @Nullable Long feeFixed) {

    static PaymentMethodJson local(String method) {
        return new PaymentMethodJson(method, null, null, null, null, null);
    }

    static PaymentMethodJson of(PaymentAccount account, MethodTerms terms, String platformPercent) {
        Bearer bearer = account.bearer();
        return new PaymentMethodJson(
                terms.method(),
                account.provider(),
                account.title(),
                bearer.name(),
                terms.percentWith(platformPercent),
                terms.feeFixed());
    }
}
