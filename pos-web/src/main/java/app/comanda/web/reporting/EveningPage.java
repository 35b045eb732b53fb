package app.comanda.web.reporting;

import app.comanda.reporting.Evening;
import app.comanda.reporting.EveningReport;
import app.comanda.reporting.EveningTables;
import app.comanda.reporting.ReportTable;
import app.comanda.reporting.ReportTable.Cell;
import app.comanda.reporting.SalesQuestion;
import app.comanda.web.frame.Formats;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.StreamedContent;

/** Everything about a trading day, or several, on one page, in a spreadsheet or on paper. */
@Named
@ViewScoped
public class EveningPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    EveningReport report;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    @Inject
    Formats formats;

    private @Nullable LocalDate date;
    private @Nullable LocalDate from;
    private boolean everywhere;
    private transient @Nullable Evening evening;
    private transient List<ReportTable> tables = List.of();

    public void load() {
        Evening found = report.of(
                everywhere
                        ? new SalesQuestion(null, date, workplace.getCurrency())
                        : new SalesQuestion(workplace.outlet(), date, null),
                from);
        evening = found;
        from = found.from();
        date = found.to();
        tables = EveningTables.of(found, this::name);
    }

    private String name(String group, String code) {
        String named = group + "." + code;
        return texts.orElse("evening." + named, texts.orElse(named, code));
    }

    public StreamedContent csv() {
        return files().csv();
    }

    public StreamedContent xlsx() {
        return files().xlsx();
    }

    public StreamedContent pdf() {
        return files().pdf(texts.of("place.evening"), getSubtitle(), this::text);
    }

    private ReportFiles files() {
        load();
        return new ReportFiles("evening-" + date, tables, this::heading);
    }

    public String heading(String key) {
        return texts.of("evening." + key);
    }

    public String text(Cell cell) {
        return ReportFiles.text(cell, Objects.requireNonNull(evening).currency(), formats);
    }

    /** Of one row and no names: figures to be read one by one. */
    public boolean isOfFigures(ReportTable table) {
        return table.rows().size() == 1 && table.isNumeric(0);
    }

    public String getSubtitle() {
        String where = everywhere ? texts.of("evening.everywhere") : workplace.getOutletName();
        return Objects.equals(from, date)
                ? texts.of("dashboard.lead", where, formats.day(date))
                : texts.of("evening.span", where, formats.day(from), formats.day(date));
    }

    public @Nullable Evening getEvening() {
        return evening;
    }

    public List<ReportTable> getTables() {
        return tables;
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public boolean isEverywhere() {
        return everywhere;
    }

    public void setEverywhere(boolean everywhere) {
        this.everywhere = everywhere;
    }
}
