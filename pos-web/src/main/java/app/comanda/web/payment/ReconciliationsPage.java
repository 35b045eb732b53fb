package app.comanda.web.payment;

import app.comanda.payment.account.PaymentAccount;
import app.comanda.payment.reconciliation.ReconciledDay;
import app.comanda.payment.reconciliation.ReconciliationReading;
import app.comanda.payment.reconciliation.Reconciling;
import app.comanda.web.frame.Span;
import app.comanda.web.frame.Workplace;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How our books agree with the vendors', day by day. */
@Named
@ViewScoped
public class ReconciliationsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    ReconciliationReading reading;

    @EJB
    Reconciling reconciling;

    @Inject
    Workplace workplace;

    @Inject
    transient Clock clock;

    private transient List<PaymentAccount> accounts = List.of();
    private transient List<ReconciledDay> days = List.of();
    private final Span span = new Span();
    private @Nullable UUID accountId;
    private @Nullable LocalDate day;

    public void load() {
        accounts = reading.accounts();
        days = span.read(clock, workplace.getZone(), (first, last) -> reading.list(null, first, last));
        if (accountId == null && !accounts.isEmpty()) {
            accountId = accounts.get(0).id();
            day = LocalDate.ofInstant(clock.instant(), workplace.getZone()).minusDays(1);
        }
    }

    /** The vendor may take its time. @return where what it said is shown */
    public String compare() {
        UUID id = reconciling
                .compare(Objects.requireNonNull(accountId), Objects.requireNonNull(day))
                .id();
        return "/payment/reconciliation?faces-redirect=true&id=" + id;
    }

    public List<PaymentAccount> getAccounts() {
        return accounts;
    }

    public List<ReconciledDay> getDays() {
        return days;
    }

    public Span getSpan() {
        return span;
    }

    public @Nullable UUID getAccountId() {
        return accountId;
    }

    public void setAccountId(@Nullable UUID accountId) {
        this.accountId = accountId;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }
}
