package app.comanda.tenancy;

import app.comanda.kernel.BusinessException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an owner says of an outlet.
 *
 * @param rounding {@code HALF_UP} or {@code HALF_EVEN}
 * @param roundAt {@code LINE}, {@code RATE} or {@code ORDER}: where tax is rounded (docs/money.md)
 * @param cashRoundingTo smallest cash amount in minor units, or null for none
 * @param serviceModes some of {@code DINE_IN}, {@code TAKEAWAY}, {@code DELIVERY}, {@code PICKUP}; at least one
 */
public record OutletDetails(
        String name,
        ZoneId timeZone,
        Currency currency,
        Locale language,
        LocalTime dayStartsAt,
        boolean pricesIncludeTax,
        String rounding,
        String roundAt,
        @Nullable Long cashRoundingTo,
        List<String> serviceModes,
        Outlet.Status status) {

    /** The ways to get the food. */
    public static final Set<String> MODES = Set.of("DINE_IN", "TAKEAWAY", "DELIVERY", "PICKUP");

    public OutletDetails {
        serviceModes = List.copyOf(serviceModes);
        if (name.isBlank() || name.length() > 100) {
            throw BusinessException.invalid("outlet.name", "name", "An outlet needs a name of at most 100 characters.");
        }
        if (!Set.of("HALF_UP", "HALF_EVEN").contains(rounding)) {
            throw BusinessException.invalid("outlet.rounding", "rounding", "Rounding is HALF_UP or HALF_EVEN.");
        }
        if (!Set.of("LINE", "RATE", "ORDER").contains(roundAt)) {
            throw BusinessException.invalid("outlet.round-at", "roundAt", "Tax is rounded at LINE, RATE or ORDER.");
        }
        if (cashRoundingTo != null && (cashRoundingTo < 1 || cashRoundingTo > 1_000_000)) {
            throw BusinessException.invalid(
                    "outlet.cash-rounding", "cashRoundingTo", "Cash rounding is a positive amount in minor units.");
        }
        if (serviceModes.isEmpty() || !MODES.containsAll(serviceModes)) {
            throw BusinessException.invalid(
                    "outlet.service-modes",
                    "serviceModes",
                    "Choose at least one of DINE_IN, TAKEAWAY, DELIVERY and PICKUP.");
        }
        if (currency.getDefaultFractionDigits() < 0) {
            throw BusinessException.invalid(
                    "outlet.currency", "currency", "This is not a currency that people pay in.");
        }
    }

    public OutletDetails named(String other) {
        return new OutletDetails(
                other,
                timeZone,
                currency,
                language,
                dayStartsAt,
                pricesIncludeTax,
                rounding,
                roundAt,
                cashRoundingTo,
                serviceModes,
                status);
    }

    /** The trading day of a moment: by the outlet's clock, a new day only from {@link #dayStartsAt} on. */
    public LocalDate businessDate(Instant moment) {
        var local = moment.atZone(timeZone).toLocalDateTime();
        return local.toLocalTime().isBefore(dayStartsAt) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }
}
