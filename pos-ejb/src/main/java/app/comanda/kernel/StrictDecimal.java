package app.comanda.kernel;

/**
 * Reads decimal strings as they come over the wire: digits, optionally a point and more digits, nothing else. No sign,
 * no exponent, no spaces, no leading zeros, so that one number has one meaning in every language.
 */
public final class StrictDecimal {

    private static final int LONGEST = 32;

    private StrictDecimal() {}

    /**
     * The number times ten to the power of {@code decimals}.
     *
     * @param decimals how many digits may follow the point, at most 4
     * @param most the largest whole part; {@code (most + 1) × 10^decimals} must fit a long
     * @param field the path of the input, named in a refusal
     * @param code the caller's words, e.g. {@code pricing.quantity}; a refusal's code is that with {@code .malformed},
     *     {@code .negative}, {@code .too_precise} or {@code .too_large}
     * @throws BusinessException (invalid) when the text is no such number
     */
    public static long parse(String text, int decimals, long most, String field, String code) {
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        refuseMalformed(text, end, field, code);
        if (text.length() - end - 1 > decimals) {
            throw refusal(code + ".too_precise", field, "has more than " + decimals + " decimals");
        }
        long whole = Long.parseLong(text, 0, end, 10);
        if (whole > most) {
            throw refusal(code + ".too_large", field, "is above " + most);
        }
        return scaled(whole, text, end + 1, decimals);
    }

    private static void refuseMalformed(String text, int end, String field, String code) {
        if (text.startsWith("-")) {
            throw refusal(code + ".negative", field, "is negative");
        }
        boolean fractionMissing = end < text.length() && !digits(text, end + 1, text.length());
        boolean leadingZero = end > 1 && text.charAt(0) == '0';
        if (text.length() > LONGEST || !digits(text, 0, end) || fractionMissing || leadingZero) {
            throw refusal(code + ".malformed", field, "is not a decimal such as \"1.5\"");
        }
        if (end > 18) {
            throw refusal(code + ".too_large", field, "has too many digits");
        }
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }

    private static long scaled(long whole, String text, int from, int decimals) {
        long value = whole;
        for (int i = from; i < from + decimals; i++) {
            value = value * 10 + (i < text.length() ? text.charAt(i) - '0' : 0);
        }
        return value;
    }

    private static BusinessException refusal(String code, String field, String fact) {
        return BusinessException.invalid(code, field, field + " " + fact);
    }
}
