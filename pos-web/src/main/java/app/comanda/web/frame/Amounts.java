package app.comanda.web.frame;

import app.comanda.kernel.BusinessException;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Between amounts as people write them and minor units. */
public final class Amounts {

    private Amounts() {}

    public static BigDecimal written(long minor, String currency) {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /**
     * @param written null for nothing typed, which is 0
     * @throws BusinessException {@code amount.too-fine} when the currency has no such small part
     */
    public static long minor(@Nullable BigDecimal written, String currency, String field) {
        if (written == null) {
            return 0;
        }
        try {
            return written.movePointRight(digits(currency)).longValueExact();
        } catch (ArithmeticException e) {
            throw BusinessException.invalid(
                    "amount.too-fine", field, "This amount is finer than the currency's smallest part.");
        }
    }

    public static int digits(String currency) {
        return currency.isEmpty() ? 2 : Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
