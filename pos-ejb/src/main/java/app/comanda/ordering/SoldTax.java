package app.comanda.ordering;

import app.comanda.catalog.PriceBook;
import app.comanda.catalog.PricedTax;
import app.comanda.kernel.BusinessException;
import app.comanda.pricing.TaxRate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A tax as it was when an order was placed.
 *
 * @param percent decimal string, e.g. {@code 8.875}
 * @param serviceModes of the orders that bear it; empty for all
 */
public record SoldTax(String id, String percent, boolean compound, String name, Set<ServiceMode> serviceModes) {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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

    /** Those of a printed bill: all of them were charged. @throws BusinessException {@code tax.unknown} */
    static List<SoldTax> printed(List<TaxRate> taxes) {
        return taxes.stream().map(SoldTax::printed).toList();
    }

    private static SoldTax printed(TaxRate tax) {
        String id = tax.id();
        String percent = tax.percent();
        if (id == null || percent == null || !UUID_TEXT.matcher(id).matches()) {
            throw BusinessException.invalid("tax.unknown", "taxes", "A tax has an id and a percentage.");
        }
        return new SoldTax(id, percent, tax.compound(), Objects.requireNonNullElse(tax.name(), id), Set.of());
    }

    boolean fallsOn(ServiceMode mode) {
        return serviceModes.isEmpty() || serviceModes.contains(mode);
    }

    /** As the money engine reads it. */
    TaxRate priced() {
        return new TaxRate(id, percent, compound, name);
    }
}
