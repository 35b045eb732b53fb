package app.comanda.web.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a guest gives on top, as the page offers it and as guests type it. Amounts in minor units. */
final class GuestTip {

    /** Percent of what is to be paid. */
    static final List<Integer> OFFERED = List.of(5, 10, 15);

    /** Their accounts have decimals, their notes and coins none; and vendors take whole ones only. */
    private static final Set<String> WHOLE = Set.of("IDR", "HUF", "COP", "TWD", "CZK", "PKR");

    private static final int LONGEST = 20;

    /** "25000", "25.000" or "25,000", and the two noughts that a receipt has behind them. */
    private static final Pattern GROUPED = Pattern.compile("(\\d{1,9}|\\d{1,3}(?:[.,]\\d{3}){1,3})(?:[.,]00)?");

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(?:[.,]\\d{1,3})?");

    private GuestTip() {}

    /** A part of an amount, halves up, in what people pay with. */
    static long percentOf(long amount, int percent, Currency currency) {
        long unit = unit(currency);
        return BigDecimal.valueOf(amount)
                        .multiply(BigDecimal.valueOf(percent))
                        .divide(BigDecimal.valueOf(100L * unit), 0, RoundingMode.HALF_UP)
                        .longValueExact()
                * unit;
    }

    /** Minor units as the page itself wrote them; 0 for anything else. */
    static long chosen(@Nullable String minorUnits) {
        return minorUnits != null && minorUnits.matches("\\d{1,12}") ? Long.parseLong(minorUnits) : 0;
    }

    /**
     * "2.50" or "2,50"; of rupiah and yen, of which people pay whole ones, "25.000" and "25,000" are thousands. Empty for what
     * is no such amount.
     */
    static OptionalLong typed(String amount, Currency currency) {
        String text = amount.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (text.length() > LONGEST) {
            return OptionalLong.empty();
        }
        return isWhole(currency) ? whole(text, currency) : decimal(text, currency);
    }

    /** An amount that shows how one is written. */
    static long example(Currency currency) {
        return isWhole(currency)
                ? 5_000 * unit(currency)
                : BigDecimal.valueOf(250)
                        .movePointRight(currency.getDefaultFractionDigits() - 2)
                        .longValueExact();
    }

    private static OptionalLong whole(String text, Currency currency) {
        Matcher grouped = GROUPED.matcher(text);
        return grouped.matches()
                ? OptionalLong.of(Long.parseLong(grouped.group(1).replaceAll("[.,]", "")) * unit(currency))
                : OptionalLong.empty();
    }

    private static OptionalLong decimal(String text, Currency currency) {
        if (!DECIMAL.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        BigDecimal value = new BigDecimal(text.replace(',', '.'));
        int digits = currency.getDefaultFractionDigits();
        return value.scale() > digits
                ? OptionalLong.empty()
                : OptionalLong.of(value.movePointRight(digits).longValueExact());
    }

    private static boolean isWhole(Currency currency) {
        return currency.getDefaultFractionDigits() == 0 || WHOLE.contains(currency.getCurrencyCode());
    }

    /** Minor units of the least that people pay with. */
    private static long unit(Currency currency) {
        return isWhole(currency)
                ? BigDecimal.TEN.pow(currency.getDefaultFractionDigits()).longValueExact()
                : 1;
    }
}
