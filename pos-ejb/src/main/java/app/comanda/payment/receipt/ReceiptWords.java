package app.comanda.payment.receipt;

import app.comanda.ordering.ServiceMode;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/** The receipt's words and figures in the outlet's language. */
public final class ReceiptWords {

    private static final String BUNDLE = "app.comanda.payment.receipt.receipt";
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final Locale language;
    private final Currency currency;
    private final int decimals;

    private ReceiptWords(Locale language, Currency currency) {
        this.words = ResourceBundle.getBundle(BUNDLE, language, ReceiptWords.class.getClassLoader(), ENGLISH_OTHERWISE);
        this.language = language;
        this.currency = currency;
        this.decimals = Math.max(0, currency.getDefaultFractionDigits());
    }

    public static ReceiptWords of(Receipt receipt) {
        return of(receipt.language(), receipt.currency());
    }

    public static ReceiptWords of(Locale language, Currency currency) {
        return new ReceiptWords(language, currency);
    }

    String word(String key) {
        return words.getString(key);
    }

    /** A method that came later than this bundle is called by its own name. */
    public String method(String method) {
        String key = "method." + method;
        return words.containsKey(key) ? words.getString(key) : method;
    }

    String mode(ServiceMode mode) {
        return word("mode." + mode.name());
    }

    /** With as many decimals as the currency has, and without its sign. */
    public String amount(long minorUnits) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(BigDecimal.valueOf(minorUnits, decimals));
    }

    public String amountWithSign(long minorUnits) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(BigDecimal.valueOf(minorUnits, decimals));
    }

    public String percent(String decimal) {
        return quantity(decimal) + "%";
    }

    public String quantity(String decimal) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(4);
        return format.format(new BigDecimal(decimal));
    }

    public String moment(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(zone)
                .format(moment);
    }
}
