package app.comanda.web.reporting;

import app.comanda.reporting.ReportTable;
import app.comanda.reporting.ReportTable.Money;
import app.comanda.web.frame.Language;
import app.comanda.web.frame.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Tables of the evening's report as the chart component wants them. */
@Named
@ApplicationScoped
public class EveningCharts {

    /** Which column of a table is drawn. */
    private static final Map<String, String> DRAWN =
            Map.of("hours", "total", "categories", "net", "staff", "net", "tenders", "kept");

    /** Pixels for each bar of those below one another, and for the axis. */
    private static final int ROW = 44;

    private static final int AXIS = 40;
    private static final int HOURS = 260;

    @Inject
    Language language;

    @Inject
    Texts texts;

    /** One bar compares nothing. */
    public boolean isDrawn(ReportTable table) {
        return DRAWN.containsKey(table.key()) && table.rows().size() > 1;
    }

    public String config(ReportTable table, String currency) {
        String drawn = DRAWN.get(table.key());
        Bars bars = new Bars(
                isOfHours(table) ? Bars.Direction.UP : Bars.Direction.RIGHT,
                texts.of("evening." + drawn),
                currency,
                language.getLocale());
        int column = table.columns().indexOf(drawn);
        table.rows().forEach(row -> bars.add(row.get(0).text(), ((Money) row.get(column)).amount()));
        return bars.config();
    }

    /** Hours stand beside each other, the others one below the other. */
    public int height(ReportTable table) {
        return isOfHours(table) ? HOURS : AXIS + ROW * table.rows().size();
    }

    private static boolean isOfHours(ReportTable table) {
        return table.key().equals("hours");
    }
}
