package app.comanda.api.payment;

import app.comanda.payment.account.MethodReading;
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
 * @param coin what is asked for, and the fee, are rounded to its multiples; left out where they are not
 */
public record PaymentMethodJson(
        String method,
        @Nullable String provider,
        @Nullable String title,
        @Nullable String bearer,
        @Nullable String feePercent,
        @Nullable Long feeFixed,
        @Nullable Long coin) {

    static PaymentMethodJson local(String method) {
        return new PaymentMethodJson(method, null, null, null, null, null, null);
    }

    static PaymentMethodJson of(MethodReading.Way way, String platformPercent) {
        PaymentAccount account = way.account();
        MethodTerms terms = way.terms();
        return new PaymentMethodJson(
                terms.method(),
                account.provider(),
                account.title(),
                account.bearer().name(),
                terms.percentWith(platformPercent),
                terms.feeFixed(),
                way.coin() == 1 ? null : way.coin());
    }
}
