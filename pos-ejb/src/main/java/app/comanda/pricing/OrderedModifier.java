package app.comanda.pricing;

import org.jspecify.annotations.Nullable;

/**
 * Extra cheese, a larger size: added to the price of each one of its line.
 *
 * @param price of one; 0 or more minor units
 * @param quantity decimal string with at most three decimals, 0 or more
 */
public record OrderedModifier(long price, @Nullable String quantity) {}
