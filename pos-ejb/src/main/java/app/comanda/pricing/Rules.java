package app.comanda.pricing;

import org.jspecify.annotations.Nullable;

/**
 * How an outlet reckons.
 *
 * @param pricesIncludeTax whether the taxes are within the prices (as in Europe) or come on top (as in the USA)
 * @param rounding {@link Rounding} by name
 * @param roundAt {@link RoundAt} by name
 * @param cashRoundingTo the smallest coin in minor units, above 0; null where cash is not rounded
 */
public record Rules(
        boolean pricesIncludeTax,
        @Nullable String rounding,
        @Nullable String roundAt,
        @Nullable Long cashRoundingTo) {}
