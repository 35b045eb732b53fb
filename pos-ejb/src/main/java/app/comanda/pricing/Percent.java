package app.comanda.pricing;

import app.comanda.kernel.StrictDecimal;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A percentage, exactly. {@code tenThousandths}: 88,750 is 8.875 %. */
record Percent(long tenThousandths) {

    /** A whole, in ten-thousandths of a percent. */
    static final BigInteger WHOLE = BigInteger.valueOf(1_000_000);

    private static final int DECIMALS = 4;
    private static final long MOST = 1_000_000;

    static Percent parse(String text, String field) {
        return new Percent(StrictDecimal.parse(text, DECIMALS, MOST, field, "pricing.percent"));
    }

    boolean isAboveHundred() {
        return tenThousandths > WHOLE.longValue();
    }

    BigInteger times(BigInteger base) {
        return base.multiply(BigInteger.valueOf(tenThousandths));
    }

    long of(long base, Rounding rounding, String field) {
        return Limit.within(rounding.nearest(times(BigInteger.valueOf(base)), WHOLE), field);
    }

    /** As a person writes it: 8.875. */
    @Override
    public String toString() {
        return tenThousandths % 10_000 == 0
                ? Long.toString(tenThousandths / 10_000)
                : BigDecimal.valueOf(tenThousandths, DECIMALS)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
