package app.comanda.api.tenancy;

import app.comanda.api.http.Required;
import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.OutletDetails;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An outlet, as it is told and as it is asked for.
 *
 * @param id given by the server
 * @param dayStartsAt {@code HH:mm}, 04:00 where left out: sales before it count for the day before
 * @param rounding {@code HALF_UP} where left out
 * @param roundAt {@code LINE} where left out
 * @param cashRoundingTo minor units
 * @param serviceModes dine-in and takeaway where left out
 * @param version as read; for changes only
 */
public record OutletJson(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String timeZone,
        @Nullable String currency,
        @Nullable String language,
        @Nullable String dayStartsAt,
        @Nullable Boolean pricesIncludeTax,
        @Nullable String rounding,
        @Nullable String roundAt,
        @Nullable Long cashRoundingTo,
        @Nullable List<String> serviceModes,
        @Nullable String status,
        @Nullable Long version) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static OutletJson of(Outlet outlet) {
        OutletDetails details = outlet.details();
        return new OutletJson(
                outlet.id(),
                details.name(),
                details.timeZone().getId(),
                details.currency().getCurrencyCode(),
                details.language().toLanguageTag(),
                TIME.format(details.dayStartsAt()),
                details.pricesIncludeTax(),
                details.rounding(),
                details.roundAt(),
                details.cashRoundingTo(),
                details.serviceModes(),
                details.status().name(),
                outlet.version());
    }

    /** @param path where this stands in the body, for naming a field at fault: empty, or ending in a dot */
    OutletDetails details(String path) {
        try {
            return new OutletDetails(
                    Required.field(name, "name"),
                    parse(Required.field(timeZone, "timeZone"), "timeZone", "a time zone", OutletJson::zone),
                    parse(
                            Required.field(currency, "currency"),
                            "currency",
                            "an ISO 4217 currency",
                            Currency::getInstance),
                    parse(Required.field(language, "language"), "language", "a language tag", OutletJson::locale),
                    parse(
                            dayStartsAt == null ? "04:00" : dayStartsAt,
                            "dayStartsAt",
                            "a time as HH:mm",
                            text -> LocalTime.parse(text, TIME)),
                    pricesIncludeTax != null && pricesIncludeTax,
                    rounding == null ? "HALF_UP" : rounding,
                    roundAt == null ? "LINE" : roundAt,
                    cashRoundingTo,
                    serviceModes == null ? List.of("DINE_IN", "TAKEAWAY") : serviceModes,
                    parse(status == null ? "OPEN" : status, "status", "OPEN or CLOSED", Outlet.Status::valueOf));
        } catch (BusinessException e) {
            throw new BusinessException(e.kind(), e.code(), String.valueOf(e.getMessage()), path + e.field());
        }
    }

    long readVersion() {
        return Required.field(version, "version");
    }

    private static <T> T parse(String text, String field, String what, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw BusinessException.invalid("outlet." + field, field, "This is not " + what + ".");
        }
    }

    /** Only names with rules of their own: an offset knows no summer time. */
    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new DateTimeException(name);
        }
        return ZoneId.of(name);
    }

    private static Locale locale(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (locale.getLanguage().isEmpty() || tag.length() > 35) {
            throw new IllegalArgumentException(tag);
        }
        return locale;
    }
}
