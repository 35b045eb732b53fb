package app.comanda.web.reporting;

import app.comanda.kernel.Json;
import app.comanda.reporting.DaySales;
import app.comanda.reporting.HourSales;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** A day's sales by hour, as the chart component wants them and as rows for a table. */
@Named
@ApplicationScoped
public class HoursChart {

    private static final String BAR = "#0f5c4d";
    private static final String GRID = "#e9e2d5";
    private static final String INK = "#5c5f55";

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
        ObjectNode chart = Json.mapper().createObjectNode();
        chart.put("type", "bar");
        ObjectNode data = chart.putObject("data");
        ArrayNode labels = data.putArray("labels");
        ObjectNode bars = data.putArray("datasets").addObject();
        bars.put("label", label);
        bars.put("backgroundColor", BAR);
        bars.put("borderRadius", 6);
        bars.put("maxBarThickness", 44);
        ArrayNode values = bars.putArray("data");
        for (HourSales hour : hours(day)) {
            labels.add(hour(hour));
            values.add(BigDecimal.valueOf(hour.sum().total(), digits));
        }
        options(chart.putObject("options"));
        // inside a script element nothing may look like its end
        return chart.toString().replace("<", "\\u003c");
    }

    public String hour(HourSales hour) {
        return "%02d:00".formatted(hour.hour());
    }

    private static void options(ObjectNode options) {
        options.put("responsive", true);
        options.put("maintainAspectRatio", false);
        options.put("animation", false);
        options.putObject("plugins").putObject("legend").put("display", false);
        ObjectNode scales = options.putObject("scales");
        ObjectNode x = scales.putObject("x");
        x.putObject("grid").put("display", false);
        x.putObject("ticks").put("color", INK);
        ObjectNode y = scales.putObject("y");
        y.put("beginAtZero", true);
        y.putObject("grid").put("color", GRID);
        y.putObject("ticks").put("color", INK);
    }

    private static boolean isQuiet(HourSales hour) {
        return hour.sum().orders() == 0;
    }
}
