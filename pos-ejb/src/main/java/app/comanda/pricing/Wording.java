package app.comanda.pricing;

import java.util.Locale;

/** The sentences of an explanation, in English; other languages translate them by {@link #key}. */
public enum Wording {
    LINE_GROSS("{0}: {1} × {2} = {3}"),
    LINE_DISCOUNT_PERCENT("{0}: discount {1} % of {2} = {3}"),
    LINE_DISCOUNT_AMOUNT("{0}: discount of {1} on {2} = {3}"),
    NAMED_LINE_DISCOUNT_PERCENT("{0}: {1}, {2} % of {3} = {4}"),
    NAMED_LINE_DISCOUNT_AMOUNT("{0}: {1}, {2} on {3} = {4}"),
    SUBTOTAL("Subtotal: {0} = {1}"),
    ORDER_DISCOUNT_PERCENT("Discount {0} % of {1} = {2}"),
    ORDER_DISCOUNT_AMOUNT("Discount of {0} on {1} = {2}"),
    NAMED_ORDER_DISCOUNT_PERCENT("{0}: {1} % of {2} = {3}"),
    NAMED_ORDER_DISCOUNT_AMOUNT("{0}: {1} on {2} = {3}"),
    ORDER_DISCOUNT_SHARE("{0}: with {2} bears {3} of the discount of {1}"),
    LINE_NET("{0}: {1} − {2} − {3} = {4}"),
    DISCOUNT("All discounts: {0} − {1} = {2}"),
    CHARGE_PERCENT("{0}: {1} % of {2} = {3}"),
    CHARGE_AMOUNT("{0}: {3}"),
    TAX_ON_ITEM("{0}: {1} {2} % of {3} = {4}"),
    TAX_WITHIN_ITEM("{0}: {1} {2} % of {3}, within {4}, = {5}"),
    TAX_OF_ITEMS("{0}: {1} = {2}"),
    TAX_OF_RATE("{0} {1} % of {2} = {3}"),
    TAX_WITHIN_RATE("{0} {1} % of {2}, within {3}, = {4}"),
    TAX_OF_ORDER("All taxes, exactly {0} = {1}"),
    TAX_PART("{0} {1} % of {2}, exactly {3}: has {4} of all taxes"),
    TAX_SHARE("{0}: bears {3} of {1} {2}"),
    TAXABLE("{0} is charged upon {1} = {2}"),
    TAX("Tax: {0} = {1}"),
    BEFORE_TIP("Before tip: {0} = {1}"),
    TIP_PERCENT("Tip {0} % of {1} = {2}"),
    TIP_AMOUNT("Tip: {2}"),
    TOTAL("Total: {0} + {1} = {2}"),
    CASH_ROUNDING("Cash rounding from {0} to a multiple of {1} = {2}"),
    DUE("Due: {0}"),
    PART_LINE("{0}: {1} of {2} shares of {3} = {4}"),
    PART_SUBTOTAL("Subtotal: {1} of {0}"),
    PART_DISCOUNT("Discounts: {1} of {0}"),
    PART_CHARGES("Charges: {1} of {0}"),
    PART_TAX("{0}: {2} of {1}"),
    PART_TIP("Tip: {0}"),
    PART_CASH_ROUNDING("Rounding: {0}");

    private final String key;
    private final String pattern;

    Wording(String pattern) {
        this.key = name().toLowerCase(Locale.ROOT);
        this.pattern = pattern;
    }

    /** Stable, lower case words joined by underscores: {@code line_gross}. */
    public String key() {
        return key;
    }

    /** The English sentence with {0}, {1}… where the arguments of a {@link Step} go. */
    public String pattern() {
        return pattern;
    }

    String say(String... arguments) {
        StringBuilder sentence = new StringBuilder(96);
        int said = 0;
        for (int place = pattern.indexOf('{'); place >= 0; place = pattern.indexOf('{', said)) {
            sentence.append(pattern, said, place).append(arguments[pattern.charAt(place + 1) - '0']);
            said = place + "{0}".length();
        }
        return sentence.append(pattern, said, pattern.length()).toString();
    }
}
