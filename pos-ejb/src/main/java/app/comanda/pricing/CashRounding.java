package app.comanda.pricing;

import java.math.BigInteger;

/** Rounds what is due to the smallest coin: the nearest multiple, a tie away from zero (docs/money.md). */
public final class CashRounding {

    private CashRounding() {}

    /** @param coin minor units, above 0; 1 rounds nothing */
    public static long toCoins(long due, long coin) {
        BigInteger size = BigInteger.valueOf(coin);
        return Rounding.HALF_UP
                .nearest(BigInteger.valueOf(due), size)
                .multiply(size)
                .longValueExact();
    }
}
