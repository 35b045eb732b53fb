package app.comanda.pricing;

import org.jspecify.annotations.Nullable;

/**
 * A tax of the bill.
 *
 * @param id named by lines and charges; unique in the bill
 * @param percent decimal string with at most four decimals, 0 to 1,000,000
 * @param compound whether it is also charged on the same item's taxes that stand before it in the bill's list
 * @param name as explanations shall call it; null for the id
 */
public record TaxRate(
        @Nullable String id,
        @Nullable String percent,
        boolean compound,
        @Nullable String name) {}
