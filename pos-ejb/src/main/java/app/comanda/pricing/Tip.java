package app.comanda.pricing;

import org.jspecify.annotations.Nullable;

/**
 * What the guest gives on top: either a percentage of a base or an amount.
 *
 * @param percent decimal string with at most four decimals
 * @param base {@link TipBase} by name; needed with a percentage
 * @param amount 0 or more minor units
 */
public record Tip(
        @Nullable String percent,
        @Nullable String base,
        @Nullable Long amount) {

    public static Tip ofPercent(String percent, TipBase base) {
        return new Tip(percent, base.name(), null);
    }

    public static Tip ofAmount(long amount) {
        return new Tip(null, null, amount);
    }
}
