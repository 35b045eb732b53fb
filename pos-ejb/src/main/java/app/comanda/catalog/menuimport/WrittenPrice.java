package app.comanda.catalog.menuimport;

import app.comanda.catalog.menu.MenuRules;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** Prices as people write them in a file: digits, a dot, at most the currency's decimals. */
final class WrittenPrice {

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,16}(\\.[0-9]{1,4})?");
    private static final Pattern COMMA = Pattern.compile("[0-9.]*,[0-9.,]*");

    private WrittenPrice() {}

    /** @return minor units */
    static long parse(String text, Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        if (COMMA.matcher(text).matches()) {
            throw new Miswritten("\"" + text + "\" has a comma. Write the price with a dot and without separators of "
                    + "thousands, like " + example(decimals) + ".");
        }
        if (!PLAIN.matcher(text).matches()) {
            throw new Miswritten("\"" + text + "\" is not a price. Write it like " + example(decimals) + ".");
        }
        BigDecimal minor = new BigDecimal(text).movePointRight(decimals);
        if (minor.scale() > 0) {
            throw new Miswritten(
                    "\"" + text + "\" has too many decimals: " + currency.getCurrencyCode() + " has " + decimals + ".");
        }
        if (minor.compareTo(BigDecimal.valueOf(MenuRules.HIGHEST_PRICE)) > 0) {
            throw new Miswritten("\"" + text + "\" is more than any item may cost.");
        }
        return minor.longValueExact();
    }

    static String format(long minor, Currency currency) {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }

    private static String example(int decimals) {
        return decimals == 0 ? "1250" : "12." + "5000".substring(0, decimals);
    }
}
