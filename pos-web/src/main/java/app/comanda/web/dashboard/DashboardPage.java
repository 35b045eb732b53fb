package app.comanda.web.dashboard;

import app.comanda.audit.AuditEntry;
import app.comanda.audit.AuditFilter;
import app.comanda.audit.AuditReading;
import app.comanda.messaging.DeadLetterOffice;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Today at a glance. */
@Named
@RequestScoped
public class DashboardPage {

    private static final int LAST_ACTS = 6;

    @EJB
    AuditReading audit;

    @EJB
    DeadLetterOffice office;

    private List<AuditEntry> acts = List.of();
    private long waitingLetters;

    @PostConstruct
    void open() {
        acts = audit.list(AuditFilter.ALL, 0, LAST_ACTS);
        waitingLetters = office.waiting();
    }

    public List<AuditEntry> getActs() {
        return acts;
    }

    public long getWaitingLetters() {
        return waitingLetters;
    }
}
