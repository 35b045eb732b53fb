package app.comanda.payment.account;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.StrictDecimal;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a vendor keeps of a payment by a method.
 *
 * @param method such as {@code CARD}
 * @param feePercent up to 100, at most 4 decimals, e.g. {@code 2.9}
 * @param feeFixed minor units, 0 or more
 */
public record MethodTerms(String method, String feePercent, long feeFixed) {

    private static final int DECIMALS = 4;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final long MOST_FIXED = 1_000_000_000L;

    /** @throws BusinessException {@code account.fee…}, naming the field below this one */
    void check(String field) {
        long scaled = StrictDecimal.parse(feePercent, DECIMALS, 100, field + ".feePercent", "account.fee");
        if (scaled > 1_000_000 || feeFixed < 0 || feeFixed > MOST_FIXED) {
            throw BusinessException.invalid(
                    "account.fee",
                    field + (feeFixed < 0 || feeFixed > MOST_FIXED ? ".feeFixed" : ".feePercent"),
                    "A fee is 0 to 100 percent and 0 or more on top.");
        }
    }

    /** Both percentages together, as people write them. */
    public String percentWith(String other) {
        return new BigDecimal(feePercent)
                .add(new BigDecimal(other))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** So many percent of an amount, halves up, in minor units. */
    public static long share(long amount, String percent) {
        return BigDecimal.valueOf(amount)
                .multiply(new BigDecimal(percent))
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
