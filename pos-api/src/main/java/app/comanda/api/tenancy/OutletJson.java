package app.comanda.api.tenancy;

import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.OutletDetails;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outlet as clients see it.
 *
 * @param dayStartsAt local time at which a business day begins, {@code HH:mm}
 * @param cashRoundingTo smallest cash amount in minor units; absent where cash is not rounded
 */
public record OutletJson(
        UUID id,
        String name,
        String status,
        String timeZone,
        String currency,
        String language,
        String dayStartsAt,
        boolean pricesIncludeTax,
        String rounding,
        String roundAt,
        @Nullable Long cashRoundingTo,
        List<String> serviceModes,
        long version) {

    static OutletJson of(Outlet outlet) {
        OutletDetails details = outlet.details();
        return new OutletJson(
                outlet.id(),
                details.name(),
                details.status().name(),
                details.timeZone().getId(),
                details.currency().getCurrencyCode(),
                details.language().toLanguageTag(),
                details.dayStartsAt().format(DateTimeFormatter.ofPattern("HH:mm")),
                details.pricesIncludeTax(),
                details.rounding(),
                details.roundAt(),
                details.cashRoundingTo(),
                details.serviceModes(),
                outlet.version());
    }
}
