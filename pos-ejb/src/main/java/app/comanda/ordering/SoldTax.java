package app.comanda.ordering;

import app.comanda.catalog.PriceBook;
import app.comanda.catalog.PricedTax;
import app.comanda.pricing.TaxRate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A tax as it was when an order was placed.
 *
 * @param percent decimal string, e.g. {@code 8.875}
 * @param serviceModes of the orders that bear it; empty for all
 */
public record SoldTax(String id, String percent, boolean compound, String name, Set<ServiceMode> serviceModes) {

    public SoldTax {
        // orders of earlier versions say nothing
        serviceModes = serviceModes == null ? Set.of() : Set.copyOf(serviceModes);
    }

    /** All that the book charges, in the order in which it does. */
    static List<SoldTax> of(PriceBook book) {
        return book.taxes().stream().map(SoldTax::of).toList();
    }

    private static SoldTax of(PricedTax tax) {
        return new SoldTax(
                tax.id().toString(),
                tax.percent(),
                tax.compound(),
                tax.name(),
                tax.serviceModes().stream().map(ServiceMode::valueOf).collect(Collectors.toSet()));
    }

    boolean fallsOn(ServiceMode mode) {
        return serviceModes.isEmpty() || serviceModes.contains(mode);
    }

    /** As the money engine reads it. */
    TaxRate priced() {
        return new TaxRate(id, percent, compound, name);
    }
}
