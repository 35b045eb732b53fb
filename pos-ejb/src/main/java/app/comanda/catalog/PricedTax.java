package app.comanda.catalog;

import java.util.List;
import java.util.UUID;

/**
 * A tax as bills are calculated with it.
 *
 * @param percent decimal string without trailing zeros, e.g. {@code 8.875}
 * @param compound falls on the amount plus the taxes listed before it
 * @param serviceModes of the orders that bear it; empty for all
 */
public record PricedTax(UUID id, String name, String percent, boolean compound, List<String> serviceModes) {

    public PricedTax {
        serviceModes = List.copyOf(serviceModes);
    }
}
