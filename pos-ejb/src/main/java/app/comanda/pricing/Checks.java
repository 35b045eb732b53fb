package app.comanda.pricing;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Money;
import app.comanda.kernel.Quantity;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of single inputs; each names its field when it refuses. */
public final class Checks {

    private Checks() {}

    public static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw refusal("missing", field, "is missing");
        }
        return value;
    }

    static <T> List<T> atMost(int most, List<T> rows, String field) {
        if (rows.size() > most) {
            throw refusal("too_many", field, "has more than " + most + " entries");
        }
        return rows;
    }

    static Currency currency(@Nullable String code) {
        try {
            Currency currency = Currency.getInstance(present(code, "currency"));
            // gold, test and drawing-right codes have no minor unit
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // refused below, like a currency without an exponent
        }
        throw refusal("currency.unknown", "currency", "is no ISO 4217 currency with a minor unit");
    }

    static <E extends Enum<E>> E mode(Class<E> modes, @Nullable String name, String field) {
        try {
            return Enum.valueOf(modes, present(name, field));
        } catch (IllegalArgumentException unknown) {
            throw refusal("mode.unknown", field, "is none of " + Arrays.toString(modes.getEnumConstants()));
        }
    }

    public static long amount(long minorUnits, String field) {
        if (minorUnits < 0) {
            throw refusal("amount.negative", field, "is negative");
        }
        if (minorUnits > Money.MAX) {
            throw refusal("amount.too_large", field, "is above 2^53 - 1");
        }
        return minorUnits;
    }

    static @Nullable Long coin(@Nullable Long minorUnits, String field) {
        if (minorUnits != null && amount(minorUnits, field) == 0) {
            throw refusal("amount.zero", field, "must be above 0, or null for none");
        }
        return minorUnits;
    }

    static Quantity quantity(@Nullable String text, String field) {
        return Quantity.parse(present(text, field), field, "pricing.quantity");
    }

    /** Either a percentage or an amount; {@code field} is the path of the record that holds them. */
    static Sale.Portion portion(@Nullable String percent, @Nullable Long amount, String field) {
        if (percent != null && amount != null) {
            throw refusal("ambiguous", field, "has both a percentage and an amount");
        }
        if (percent != null) {
            return new Sale.Portion(Percent.parse(percent, field + ".percent"), 0);
        }
        return new Sale.Portion(null, amount(present(amount, field + ".amount"), field + ".amount"));
    }

    public static BusinessException refusal(String code, String field, String fact) {
        return BusinessException.invalid("pricing." + code, field, field + " " + fact);
    }
}
