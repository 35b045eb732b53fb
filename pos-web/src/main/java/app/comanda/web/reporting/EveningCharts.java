package app.comanda.web.reporting;

import app.comanda.kernel.Json;
import app.comanda.reporting.ReportTable;
import app.comanda.reporting.ReportTable.Money;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Tables of the evening's report as the chart component wants them. */
@Named
@ApplicationScoped
public class EveningCharts {

    private static final String GRID = "#e9e2d5";
    private static final String INK = "#5c5f55";
    private static final List<String> COLORS =
            List.of("#0f5c4d", "#c8783c", "#3f6f9f", "#b09a3e", "#7d4f86", "#5f8f4e", "#a84d4d", "#8a8577");

    /** Which column of a table is drawn. */
    private static final Map<String, String> DRAWN =
            Map.of("hours", "total", "categories", "net", "staff", "net", "tenders", "kept");

    public boolean isDrawn(ReportTable table) {
        return DRAWN.containsKey(table.key()) && !table.isEmpty();
    }

    /** Hours stand beside each other, the others one below the other, so that names can be read on a phone. */
    public String config(ReportTable table) {
        boolean hours = table.key().equals("hours");
        ObjectNode chart = Json.mapper().createObjectNode();
        chart.put("type", "bar");
        ObjectNode data = chart.putObject("data");
        ArrayNode labels = data.putArray("labels");
        ObjectNode bars = data.putArray("datasets").addObject();
        ArrayNode values = bars.putArray("data");
        ArrayNode colors = bars.putArray("backgroundColor");
        bars.put("borderRadius", 6);
        bars.put("maxBarThickness", 36);
        int column = table.columns().indexOf(DRAWN.get(table.key()));
        table.rows().forEach(row -> {
            labels.add(row.get(0).text());
            values.add(((Money) row.get(column)).amount());
            colors.add(hours ? COLORS.get(0) : COLORS.get(colors.size() % COLORS.size()));
        });
        ObjectNode options = chart.putObject("options");
        options.put("responsive", true);
        options.put("maintainAspectRatio", false);
        options.put("animation", false);
        options.put("indexAxis", hours ? "x" : "y");
        options.putObject("plugins").putObject("legend").put("display", false);
        ObjectNode scales = options.putObject("scales");
        axis(scales.putObject(hours ? "x" : "y")).putObject("grid").put("display", false);
        axis(scales.putObject(hours ? "y" : "x"))
                .put("beginAtZero", true)
                .putObject("grid")
                .put("color", GRID);
        // inside a script element nothing may look like its end
        return chart.toString().replace("<", "\\u003c");
    }

    private static ObjectNode axis(ObjectNode axis) {
        axis.putObject("ticks").put("color", INK);
        return axis;
    }
}
