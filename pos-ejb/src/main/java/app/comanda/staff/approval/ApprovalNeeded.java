package app.comanda.staff.approval;

import app.comanda.kernel.BusinessException;

/** The caller's role may not do this alone. The act is told, so that a till can ask a manager for exactly that. */
public class ApprovalNeeded extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final transient GuardedAct act;

    public ApprovalNeeded(GuardedAct act) {
        super(Kind.FORBIDDEN, "approval.needed", "A manager has to approve this.", "approvalId");
        this.act = act;
    }

    public GuardedAct act() {
        return act;
    }
}
