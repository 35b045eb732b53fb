package app.comanda.pricing;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Money;
import java.math.BigInteger;

/** No result goes beyond what a browser holds exactly. As every figure is checked, sums of two never overflow. */
public final class Limit {

    private Limit() {}

    /** @param figure what the value is, or the input that made it: named when it is refused */
    static long within(long value, String figure) {
        if (Math.abs(value) > Money.MAX) {
            throw tooLarge(figure);
        }
        return value;
    }

    static long within(BigInteger value, String figure) {
        if (value.bitLength() > Long.SIZE - 1) {
            throw tooLarge(figure);
        }
        return within(value.longValue(), figure);
    }

    public static long sum(long[] amounts, String figure) {
        long sum = 0;
        for (long amount : amounts) {
            sum = within(sum + amount, figure);
        }
        return sum;
    }

    private static BusinessException tooLarge(String figure) {
        return BusinessException.invalid("pricing.result.too_large", figure, figure + " comes to more than 2^53 - 1");
    }
}
