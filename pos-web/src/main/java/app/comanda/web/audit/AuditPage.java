package app.comanda.web.audit;

import app.comanda.audit.AuditEntry;
import app.comanda.audit.AuditFilter;
import app.comanda.audit.AuditReading;
import app.comanda.audit.ChainReport;
import app.comanda.web.frame.Rows;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.LazyDataModel;

/** Who did what; and the proof that nothing of it was changed. */
@Named
@ViewScoped
public class AuditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    AuditReading reading;

    private String action = "";
    private String actor = "";
    private @Nullable UUID subject;
    private LazyDataModel<AuditEntry> entries = Rows.none();
    private transient @Nullable ChainReport report;

    @PostConstruct
    void open() {
        entries = Rows.of((offset, limit) -> reading.list(filter(), offset, limit), () -> reading.count(filter()));
    }

    public void verify() {
        report = reading.verify();
    }

    public void clear() {
        action = "";
        actor = "";
        subject = null;
    }

    public boolean isFiltered() {
        return !AuditFilter.ALL.equals(filter());
    }

    private AuditFilter filter() {
        return new AuditFilter(action.strip(), actor.strip(), subject);
    }

    public LazyDataModel<AuditEntry> getEntries() {
        return entries;
    }

    public @Nullable ChainReport getReport() {
        return report;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor;
    }

    public @Nullable UUID getSubject() {
        return subject;
    }

    public void setSubject(@Nullable UUID subject) {
        this.subject = subject;
    }
}
