package app.comanda.kernel;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in a currency.
 *
 * @param minorUnits whole minor units (cents of USD, yen of JPY, fils of KWD), from -{@link #MAX} to {@link #MAX}
 * @param currency of ISO 4217; its exponent says how many minor units make one
 */
public record Money(long minorUnits, Currency currency) {

    /** 2^53 − 1: the largest integer that a browser holds exactly; no amount goes beyond it anywhere. */
    public static final long MAX = (1L << 53) - 1;

    public Money {
        if (Math.abs(minorUnits) > MAX) {
            throw new IllegalArgumentException("Beyond what a browser holds exactly: " + minorUnits);
        }
    }

    public Money plus(Money other) {
        return new Money(minorUnits + inSameCurrency(other), currency);
    }

    public Money minus(Money other) {
        return new Money(minorUnits - inSameCurrency(other), currency);
    }

    /** In whole currency units, e.g. 24.00, with as many decimals as the currency has. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    }

    /** For logs and tests; pages and receipts format by the reader's language. */
    @Override
    public String toString() {
        return decimal().toPlainString() + " " + currency.getCurrencyCode();
    }

    private long inSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot reckon " + currency + " with " + other.currency);
        }
        return other.minorUnits;
    }
}
