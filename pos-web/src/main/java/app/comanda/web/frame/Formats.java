package app.comanda.web.frame;

import app.comanda.kernel.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How moments, days and money are written for the reader: in his language, by the outlet's clock. */
@Named("format")
@ApplicationScoped
public class Formats {

    @Inject
    Language language;

    @Inject
    Workplace workplace;

    public String moment(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language.getLocale())
                        .format(moment.atZone(workplace.getZone()));
    }

    public String second(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                        .withLocale(language.getLocale())
                        .format(moment.atZone(workplace.getZone()));
    }

    public String time(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(language.getLocale())
                        .format(moment.atZone(workplace.getZone()));
    }

    public String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(language.getLocale())
                        .format(day);
    }

    public String month(@Nullable YearMonth month) {
        return month == null
                ? ""
                : DateTimeFormatter.ofPattern("LLLL yyyy", language.getLocale()).format(month);
    }

    /** @param minor amount in minor units of the currency */
    public String money(@Nullable Long minor, String currency) {
        if (minor == null) {
            return "";
        }
        Currency unit = Currency.getInstance(currency);
        NumberFormat format = NumberFormat.getCurrencyInstance(language.getLocale());
        format.setCurrency(unit);
        format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
        format.setMaximumFractionDigits(unit.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(minor, unit.getDefaultFractionDigits()));
    }

    /** Without a currency sign, for spreadsheets: 12.50 whatever the language. */
    public String amount(long minor, String currency) {
        return BigDecimal.valueOf(minor, Currency.getInstance(currency).getDefaultFractionDigits())
                .toPlainString();
    }

    public String quantity(BigDecimal quantity) {
        NumberFormat format = NumberFormat.getNumberInstance(language.getLocale());
        format.setMaximumFractionDigits(3);
        return format.format(quantity);
    }

    /** Enough of an id to tell two apart at a glance: its random end. */
    public String shortId(@Nullable UUID id) {
        return id == null ? "" : "…" + id.toString().substring(28);
    }

    /** JSON with line breaks; anything else as it is. */
    public String json(@Nullable String json) {
        if (json == null) {
            return "";
        }
        try {
            return Json.mapper().readTree(json).toPrettyString();
        } catch (JsonProcessingException e) {
            return json;
        }
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.getLocale()).format(number);
    }
}
