package app.comanda.web.reporting;

import app.comanda.reporting.DaySales;
import app.comanda.reporting.HourSales;
import app.comanda.web.frame.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** A day's sales by hour, as the chart component wants them and as rows for a table. */
@Named
@ApplicationScoped
public class HoursChart {

    @Inject
    Language language;

    /** The hours from the first sale to the last, so that a lunch place does not show its night. */
    public List<HourSales> hours(DaySales day) {
        List<HourSales> hours = day.hours();
        int first = 0;
        int last = hours.size();
        while (first < last && isQuiet(hours.get(first))) {
            first++;
        }
        while (last > first && isQuiet(hours.get(last - 1))) {
            last--;
        }
        return hours.subList(first, last);
    }

    /** @param label what the bars are, in the reader's language */
    public String config(DaySales day, String label) {
        int digits = Currency.getInstance(day.currency()).getDefaultFractionDigits();
        Bars bars = new Bars(Bars.Direction.UP, label, day.currency(), language.getLocale());
        hours(day)
                .forEach(hour ->
                        bars.add(hour(hour), BigDecimal.valueOf(hour.sum().total(), digits)));
        return bars.config();
    }

    public String hour(HourSales hour) {
        return "%02d:00".formatted(hour.hour());
    }

    private static boolean isQuiet(HourSales hour) {
        return hour.sum().orders() == 0;
    }
}
