package app.comanda.web.reporting;

import app.comanda.reporting.Evening;
import app.comanda.reporting.EveningReport;
import app.comanda.reporting.EveningTables;
import app.comanda.reporting.ReportCsv;
import app.comanda.reporting.ReportPdf;
import app.comanda.reporting.ReportTable;
import app.comanda.reporting.ReportTable.Cell;
import app.comanda.reporting.ReportTable.Figure;
import app.comanda.reporting.ReportTable.Money;
import app.comanda.reporting.SalesQuestion;
import app.comanda.web.frame.Formats;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** Everything about a trading day, or several, on one page, in a spreadsheet or on paper. */
@Named
@ViewScoped
public class EveningPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

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
        // a spreadsheet takes a file without the mark for one of another alphabet
        String text = BYTE_ORDER_MARK + ReportCsv.of(read(), this::heading);
        return file("csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    public StreamedContent xlsx() {
        return file(
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                ReportWorkbook.of(read(), this::heading));
    }

    public StreamedContent pdf() {
        List<ReportTable> read = read();
        return file(
                "pdf",
                "application/pdf",
                new ReportPdf(this::heading, this::text).of(texts.of("place.evening"), getSubtitle(), read));
    }

    private List<ReportTable> read() {
        load();
        return tables;
    }

    private StreamedContent file(String ending, String type, byte[] bytes) {
        return DefaultStreamedContent.builder().name("evening-" + date + "." + ending).contentType(type).stream(
                        () -> new ByteArrayInputStream(bytes))
                .build();
    }

    public String heading(String key) {
        return texts.of("evening." + key);
    }

    public String text(Cell cell) {
        if (cell instanceof Money money) {
            return formats.money(
                    money.amount().unscaledValue().longValueExact(),
                    Objects.requireNonNull(evening).currency());
        }
        return cell instanceof Figure figure ? formats.quantity(figure.number()) : cell.text();
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
