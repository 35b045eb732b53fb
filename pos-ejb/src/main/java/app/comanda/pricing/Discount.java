package app.comanda.pricing;

import org.jspecify.annotations.Nullable;

/**
 * A reduction of a line or of the order: either a percentage or an amount, never both.
 *
 * @param percent decimal string with at most four decimals, 0 to 100, of what remains when its turn comes
 * @param amount 0 or more minor units; takes no more than remains
 * @param name as explanations shall call it; null for none
 */
public record Discount(
        @Nullable String percent,
        @Nullable Long amount,
        @Nullable String name) {

    public static Discount ofPercent(String percent) {
        return new Discount(percent, null, null);
    }

    public static Discount ofAmount(long amount) {
        return new Discount(null, amount, null);
    }
}
