package app.comanda.web.reporting;

import app.comanda.kernel.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** Amounts of money as bars, as the chart component wants them. */
public final class Bars {

    private static final String BAR = "#0f5c4d";
    private static final String BESIDE = "#d08a2e";
    private static final String GRID = "#e9e2d5";
    private static final String INK = "#5c5f55";

    /** Which way they grow. */
    public enum Direction {
        UP("x", "y"),
        /** So that long names can be read on a phone. */
        RIGHT("y", "x");

        private final String names;
        private final String amounts;

        Direction(String names, String amounts) {
            this.names = names;
            this.amounts = amounts;
        }
    }

    private final ObjectNode chart = Json.mapper().createObjectNode();
    private final ArrayNode labels;
    private final ArrayNode series;
    private final ArrayNode values;
    private final ObjectNode legend;

    /** @param label what the bars are, in the reader's language */
    public Bars(Direction direction, String label, String currency, Locale reader) {
        chart.put("type", "bar");
        ObjectNode data = chart.putObject("data");
        labels = data.putArray("labels");
        series = data.putArray("datasets");
        values = series(label, BAR);
        ObjectNode options = chart.putObject("options");
        options.put("responsive", true);
        options.put("maintainAspectRatio", false);
        options.put("animation", false);
        options.put("indexAxis", direction.names);
        options.put("locale", reader.toLanguageTag());
        legend = options.putObject("plugins").putObject("legend").put("display", false);
        ObjectNode scales = options.putObject("scales");
        ObjectNode names = scales.putObject(direction.names);
        names.putObject("grid").put("display", false);
        names.putObject("ticks").put("color", INK);
        ObjectNode amounts = scales.putObject(direction.amounts);
        amounts.put("beginAtZero", true);
        amounts.putObject("grid").put("color", GRID);
        ObjectNode ticks = amounts.putObject("ticks");
        ticks.put("color", INK);
        ticks.put("maxTicksLimit", 6);
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        ticks.putObject("format")
                .put("style", "currency")
                .put("currency", currency)
                .put("minimumFractionDigits", digits)
                .put("maximumFractionDigits", digits)
                .put("trailingZeroDisplay", "stripIfInteger");
    }

    private ArrayNode series(String label, String colour) {
        ObjectNode bars = series.addObject();
        bars.put("label", label);
        bars.put("backgroundColor", colour);
        bars.put("borderRadius", 6);
        bars.put("maxBarThickness", 40);
        return bars.putArray("data");
    }

    /** Other amounts beside each, in the order of their names. @param label what they are */
    public void addBeside(String label, List<BigDecimal> amounts) {
        amounts.forEach(series(label, BESIDE)::add);
        legend.put("display", true);
    }

    public void add(String name, BigDecimal amount) {
        labels.add(name);
        values.add(amount);
    }

    public String config() {
        // inside a script element nothing may look like its end
        return chart.toString().replace("<", "\\u003c");
    }
}
