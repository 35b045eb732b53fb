package app.comanda.web.dashboard;

import app.comanda.audit.AuditEntry;
import app.comanda.audit.AuditFilter;
import app.comanda.audit.AuditReading;
import app.comanda.catalog.menu.ItemFilter;
import app.comanda.catalog.menu.MenuEditing;
import app.comanda.messaging.DeadLetterOffice;
import app.comanda.ordering.OrderFilter;
import app.comanda.ordering.OrderHistory;
import app.comanda.payment.history.PaymentHistory;
import app.comanda.reporting.DaySales;
import app.comanda.reporting.MethodTakings;
import app.comanda.reporting.SalesQuestion;
import app.comanda.reporting.SalesReport;
import app.comanda.web.frame.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Today at a glance. */
@Named
@RequestScoped
public class DashboardPage {

    private static final int LAST_ACTS = 6;

    @EJB
    AuditReading audit;

    @EJB
    DeadLetterOffice office;

    @EJB
    SalesReport report;

    @EJB
    MenuEditing menu;

    @EJB
    OrderHistory history;

    @EJB
    PaymentHistory payments;

    @Inject
    Workplace workplace;

    private List<AuditEntry> acts = List.of();
    private long waitingLetters;
    private long payingDoubts;
    private @Nullable DaySales day;
    private boolean sellingNothing;
    private boolean sold;

    @PostConstruct
    void open() {
        acts = audit.list(AuditFilter.ALL, 0, LAST_ACTS);
        waitingLetters = office.waiting();
        payingDoubts = payments.countNeeding();
        sellingNothing = menu.count(ItemFilter.ALL) == 0;
        sold = history.count(OrderFilter.ALL) > 0;
        if (!workplace.getOutlets().isEmpty()) {
            day = report.day(new SalesQuestion(workplace.outlet(), null, null));
        }
    }

    /** Null while there is no outlet. */
    public @Nullable DaySales getDay() {
        return day;
    }

    /** Money received today, in minor units. */
    public long getTakings() {
        return day == null
                ? 0
                : day.payments().stream().mapToLong(MethodTakings::amount).sum();
    }

    /** No order was ever taken: the page then says how to begin. */
    public boolean isNew() {
        return !sold;
    }

    public boolean isSellingNothing() {
        return sellingNothing;
    }

    public List<AuditEntry> getActs() {
        return acts;
    }

    /** Payments by vendors that a person should look at. */
    public long getPayingDoubts() {
        return payingDoubts;
    }

    public long getWaitingLetters() {
        return waitingLetters;
    }
}
