package app.comanda.web.reporting;

import app.comanda.reporting.FeeReport;
import app.comanda.reporting.FeeTables;
import app.comanda.reporting.PaymentFees;
import app.comanda.reporting.ReportTable;
import app.comanda.reporting.ReportTable.Cell;
import app.comanda.reporting.SalesQuestion;
import app.comanda.web.frame.Amounts;
import app.comanda.web.frame.Formats;
import app.comanda.web.frame.Language;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.StreamedContent;

/** What payments by vendors cost the chosen outlet in a month, on one page, in a spreadsheet or on paper. */
@Named
@ViewScoped
public class FeesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS_TO_CHOOSE = 24;

    @EJB
    FeeReport report;

    @Inject
    Workplace workplace;

    @Inject
    Language language;

    @Inject
    Texts texts;

    @Inject
    Formats formats;

    private @Nullable String month;
    private transient @Nullable PaymentFees fees;
    private transient List<ReportTable> tables = List.of();
    private transient List<YearMonth> months = List.of();

    public void load() {
        SalesQuestion question = new SalesQuestion(workplace.outlet(), null, null);
        PaymentFees found = report.of(question, asked());
        fees = found;
        YearMonth shown = YearMonth.parse(found.month());
        month = found.month();
        YearMonth last = report.month(question);
        months =
                IntStream.range(0, MONTHS_TO_CHOOSE).mapToObj(last::minusMonths).toList();
        if (!months.contains(shown)) {
            months = List.of(shown);
        }
        tables = FeeTables.of(found, this::name);
    }

    /** Whatever the address says; nonsense is the month that runs. */
    private @Nullable YearMonth asked() {
        try {
            return month == null || month.isBlank() ? null : YearMonth.parse(month);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String name(String group, String code) {
        if (group.equals("month")) {
            return formats.month(YearMonth.parse(code));
        }
        return texts.orElse(group + "." + code, code);
    }

    public StreamedContent csv() {
        return files().csv();
    }

    public StreamedContent xlsx() {
        return files().xlsx();
    }

    public StreamedContent pdf() {
        return files().pdf(texts.of("place.fees"), getSubtitle(), this::text);
    }

    private ReportFiles files() {
        load();
        return new ReportFiles("fees-" + month, tables, this::heading);
    }

    public String heading(String key) {
        return texts.of("fees." + key);
    }

    public String text(Cell cell) {
        return ReportFiles.text(cell, shown().currency(), formats);
    }

    /** What the restaurant bore, month by month. */
    public String getChart() {
        PaymentFees shown = shown();
        DateTimeFormatter brief = DateTimeFormatter.ofPattern("LLL yy", language.getLocale());
        Bars bars = new Bars(Bars.Direction.UP, texts.of("fees.borne"), shown.currency(), language.getLocale());
        shown.months()
                .forEach(one -> bars.add(
                        brief.format(YearMonth.parse(one.month())),
                        Amounts.written(one.sum().borne(), shown.currency())));
        return bars.config();
    }

    private PaymentFees shown() {
        return Objects.requireNonNull(fees);
    }

    public String getSubtitle() {
        return texts.of("dashboard.lead", workplace.getOutletName(), formats.month(YearMonth.parse(shown().month())));
    }

    public @Nullable PaymentFees getFees() {
        return fees;
    }

    /** That anybody paid by a vendor, in this month or one of those before. */
    public boolean isAny() {
        return shown().months().stream().anyMatch(one -> one.sum().payments() > 0);
    }

    public List<ReportTable> getTables() {
        return tables;
    }

    public List<YearMonth> getMonths() {
        return months;
    }

    public @Nullable String getMonth() {
        return month;
    }

    public void setMonth(@Nullable String month) {
        this.month = month;
    }
}
