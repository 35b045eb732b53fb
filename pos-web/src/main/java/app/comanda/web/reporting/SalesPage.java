package app.comanda.web.reporting;

import app.comanda.reporting.DaySales;
import app.comanda.reporting.ItemSales;
import app.comanda.reporting.SalesQuestion;
import app.comanda.reporting.SalesReport;
import app.comanda.web.frame.Workplace;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trading day of the chosen outlet. */
@Named
@RequestScoped
public class SalesPage {

    private static final int BEST_SELLERS = 20;

    @EJB
    SalesReport report;

    @Inject
    Workplace workplace;

    private @Nullable LocalDate date;
    private @Nullable DaySales day;
    private List<ItemSales> items = List.of();

    public void load() {
        SalesQuestion question = new SalesQuestion(workplace.outlet(), date, null);
        DaySales found = report.day(question);
        day = found;
        date = found.date();
        items = report.topItems(question, BEST_SELLERS);
    }

    public @Nullable DaySales getDay() {
        return day;
    }

    public List<ItemSales> getItems() {
        return items;
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    public @Nullable LocalDate getDayBefore() {
        return date == null ? null : date.minusDays(1);
    }

    public @Nullable LocalDate getDayAfter() {
        return date == null ? null : date.plusDays(1);
    }
}
