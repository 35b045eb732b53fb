package app.comanda.web.staff;

import app.comanda.staff.approval.Approval;
import app.comanda.staff.approval.ApprovalHistory;
import app.comanda.web.frame.Rows;
import app.comanda.web.frame.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.model.LazyDataModel;

/** What was approved in the chosen outlet. */
@Named
@ViewScoped
public class ApprovalsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    ApprovalHistory history;

    @Inject
    Workplace workplace;

    private LazyDataModel<Approval> approvals = Rows.none();

    @PostConstruct
    void open() {
        approvals = Rows.of(
                (offset, limit) -> history.list(workplace.outlet(), offset, limit),
                () -> history.count(workplace.outlet()));
    }

    public LazyDataModel<Approval> getApprovals() {
        return approvals;
    }
}
