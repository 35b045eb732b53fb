package app.comanda.catalog;

import java.util.UUID;

/**
 * A tax as bills are calculated with it.
 *
 * @param percent decimal string without trailing zeros, e.g. {@code 8.875}
 * @param compound falls on the amount plus the taxes listed before it
 */
public record PricedTax(UUID id, String name, String percent, boolean compound) {}
