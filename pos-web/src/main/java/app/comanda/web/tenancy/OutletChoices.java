package app.comanda.web.tenancy;

import app.comanda.web.frame.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the menus of an outlet's form offer. */
@Named
@ApplicationScoped
public class OutletChoices {

    private static final Set<String> AREAS =
            Set.of("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

    @Inject
    Language language;

    /** A code and its name in the reader's language. */
    public record Choice(String code, String name) {}

    /** Places, not the abbreviations that have no summer time. */
    public List<String> getTimeZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> AREAS.contains(id.split("/", 2)[0]) && id.contains("/"))
                .sorted()
                .toList();
    }

    /** Those that people pay in today, by code. */
    public List<Choice> getCurrencies() {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(currency -> new Choice(
                        currency.getCurrencyCode(),
                        currency.getCurrencyCode() + " · " + currency.getDisplayName(language.getLocale())))
                .filter(choice -> !choice.name().contains("("))
                .sorted(Comparator.comparing(Choice::code))
                .toList();
    }

    public List<Choice> getCountries() {
        return Stream.of(Locale.getISOCountries())
                .map(code -> new Choice(code, new Locale("", code).getDisplayCountry(language.getLocale())))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    public List<String> getServiceModes() {
        return List.of("DINE_IN", "TAKEAWAY", "DELIVERY", "PICKUP");
    }

    public List<String> getRoundings() {
        return List.of("HALF_UP", "HALF_EVEN");
    }

    public List<String> getRoundingPlaces() {
        return List.of("LINE", "RATE", "ORDER");
    }
}
