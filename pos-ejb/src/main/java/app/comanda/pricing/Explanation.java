package app.comanda.pricing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes down the steps of one calculation as they are made. */
final class Explanation {

    /** How many decimals are shown of a fraction of the minor unit. */
    private static final int SHOWN_OF_FRACTION = 4;

    private final int exponent;
    private final Rounding rounding;
    private final List<Step> steps = new ArrayList<>();

    Explanation(Currency currency, Rounding rounding) {
        this.exponent = currency.getDefaultFractionDigits();
        this.rounding = rounding;
    }

    List<Step> steps() {
        return steps;
    }

    /** Notes a step that is exact. */
    void exact(String figure, Wording wording, long amount, String... arguments) {
        note(figure, wording, null, amount, arguments);
    }

    /** Notes a step whose amount was rounded. */
    void rounded(String figure, Wording wording, long amount, String... arguments) {
        note(figure, wording, rounding, amount, arguments);
    }

    /** Notes what a percentage or an amount of a base came to: its arguments are the subject, size, base and amount. */
    void portion(
            String figure,
            Wording ofPercent,
            Wording ofAmount,
            Sale.Portion portion,
            long base,
            long amount,
            String... subject) {
        String[] arguments = Arrays.copyOf(subject, subject.length + 2);
        arguments[subject.length + 1] = money(base);
        if (portion.percent() != null) {
            arguments[subject.length] = portion.percent().toString();
            note(figure, ofPercent, rounding, amount, arguments);
        } else {
            arguments[subject.length] = money(portion.amount());
            note(figure, ofAmount, null, amount, arguments);
        }
    }

    private void note(String figure, Wording wording, @Nullable Rounding how, long amount, String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = money(amount);
        String sentence = wording.say(all);
        String text = how == null ? sentence : sentence + ", rounded " + how.words();
        steps.add(new Step(figure, wording.key(), List.of(all), amount, how, text));
    }

    /** 2400 as 24.00, by the currency's exponent. */
    String money(long amount) {
        // never in scientific notation, as that starts beyond six decimals, and faster than toPlainString()
        return BigDecimal.valueOf(amount, exponent).toString();
    }

    /** An amount that need not be whole, cut short where its decimals do not end soon. */
    String money(BigInteger numerator, BigInteger denominator) {
        BigInteger[] division = numerator.divideAndRemainder(denominator);
        if (division[1].signum() == 0) {
            return new BigDecimal(division[0], exponent).toPlainString();
        }
        BigDecimal exact = new BigDecimal(numerator, exponent);
        BigDecimal divisor = new BigDecimal(denominator);
        BigDecimal shown = exact.divide(divisor, exponent + SHOWN_OF_FRACTION, RoundingMode.DOWN);
        boolean cutShort = shown.multiply(divisor).compareTo(exact) != 0;
        return cutShort
                ? shown.toPlainString() + "…"
                : shown.stripTrailingZeros().toPlainString();
    }

    /** 24.00 + 3.00. */
    String sum(long... amounts) {
        if (amounts.length == 0) {
            return money(0);
        }
        StringBuilder sum = new StringBuilder();
        for (long amount : amounts) {
            sum.append(sum.isEmpty() ? "" : " + ").append(money(amount));
        }
        return sum.toString();
    }
}
