package app.comanda.api.catalog;

import app.comanda.api.http.Told;
import app.comanda.catalog.menu.Entry;
import app.comanda.catalog.menu.TaxDetails;
import app.comanda.kernel.BusinessException;
import app.comanda.ordering.ServiceMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tax. Id and version are the server's; a change names the version that was read.
 *
 * @param percent decimal string, e.g. "8.875"
 * @param compound false where it is left out
 * @param position 0 where it is left out
 * @param active true where it is left out
 * @param serviceModes of the orders that bear it; all where it is left out or empty
 */
public record TaxJson(
        @Nullable UUID id,
        @Nullable Long version,
        @Nullable String name,
        @Nullable String percent,
        @Nullable Boolean compound,
        @Nullable Integer position,
        @Nullable Boolean active,
        @Nullable List<@Nullable ServiceMode> serviceModes) {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,4})?");

    static TaxJson of(Entry<TaxDetails> tax) {
        TaxDetails details = tax.details();
        return new TaxJson(
                tax.id(),
                tax.version(),
                details.name(),
                details.percent().toPlainString(),
                details.compound(),
                details.position(),
                details.active(),
                details.serviceModes().stream().map(ServiceMode::valueOf).toList());
    }

    TaxDetails details() {
        String rate = Told.required(percent, "percent");
        if (!DECIMAL.matcher(rate).matches()) {
            throw BusinessException.invalid(
                    "tax.percent", "percent", "A percentage is 0 to 999.9999 with at most four decimals.");
        }
        return new TaxDetails(
                Told.required(name, "name"),
                new BigDecimal(rate),
                Told.or(compound, false),
                Told.or(position, 0),
                Told.or(active, true),
                Told.each(serviceModes, "serviceModes", (mode, path) -> mode.name()));
    }
}
