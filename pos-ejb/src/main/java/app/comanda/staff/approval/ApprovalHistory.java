package app.comanda.staff.approval;

import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What was approved in an outlet. */
@Stateless
public class ApprovalHistory {

    @Inject
    Approvals approvals;

    @Inject
    Outlets outlets;

    /** Newest first. */
    public List<Approval> list(UUID outletId, int offset, int limit) {
        return approvals.of(outlets.get(outletId).id(), offset, limit);
    }

    public long count(UUID outletId) {
        return approvals.count(outlets.get(outletId).id());
    }
}
