package app.comanda.ordering.adjustment;

import org.jspecify.annotations.Nullable;

/**
 * How much is taken off: one of the two.
 *
 * @param percent decimal string above 0 and up to 100, at most four decimals
 * @param amount minor units above 0
 */
public record DiscountSize(
        @Nullable String percent, @Nullable Long amount) {}
