package app.comanda.web.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a guest gives on top, as the page offers it and as guests type it. Amounts in minor units. */
final class GuestTip {

    /** Percent of what is to be paid. */
    static final List<Integer> OFFERED = List.of(5, 10, 15);

    /** Their accounts have decimals, their notes and coins none; and vendors take whole ones only. */
    private static final Set<String> WHOLE = Set.of("IDR", "HUF", "COP", "TWD", "CZK", "PKR");

    private static final int LONGEST = 14;

    private GuestTip() {}

    /** A part of an amount, halves up, in what people pay with. */
    static long percentOf(long amount, int percent, Currency currency) {
        long unit = WHOLE.contains(currency.getCurrencyCode())
                ? BigDecimal.TEN.pow(currency.getDefaultFractionDigits()).longValueExact()
                : 1;
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

    /** "2.50" or "2,50"; 0 for what is no amount, and for more decimals than the currency has. */
    static long typed(@Nullable String amount, Currency currency) {
        String text = amount == null ? "" : amount.strip().replace(',', '.');
        if (text.length() > LONGEST || !text.matches("\\d{1,9}(\\.\\d+)?")) {
            return 0;
        }
        BigDecimal minor = new BigDecimal(text).movePointRight(currency.getDefaultFractionDigits());
        return minor.stripTrailingZeros().scale() > 0 ? 0 : minor.longValueExact();
    }
}
