package app.comanda.staff.approval;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.BusinessException.Kind;
import app.comanda.staff.Employee;
import app.comanda.staff.Employees;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Approvals that were given at a terminal while nobody could be asked: the terminal checked the PIN and signed for it. Such
 * an approval is as good as another: of that person, within their limit, for one act.
 */
@ApplicationScoped
public class Attesting {

    @Inject
    Approvals approvals;

    @Inject
    Employees employees;

    @Inject
    RoleLimits limits;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Keeps it, to be used in this transaction. One that was kept before stays as it was, used.
     *
     * @param id made by the terminal
     * @throws BusinessException {@code approval.approver}, {@code approval.beyond-limit}
     */
    public void attest(UUID id, GuardedAct act, UUID outletId, UUID approverId) {
        if (approvals.has(id)) {
            return;
        }
        Employee approver = employees
                .workingIn(outletId, approverId)
                .orElseThrow(() -> BusinessException.invalid(
                        "approval.approver", "approval.approverId", "Nobody of this id can approve here."));
        if (!limits.of(approver.role(), act.deed()).covers(act.amount())) {
            throw new BusinessException(
                    Kind.FORBIDDEN,
                    "approval.beyond-limit",
                    approver.name() + " may not approve this much.",
                    "approval.approverId");
        }
        Approver by = new Approver(approver.id(), approver.name());
        approvals.add(new Approval(id, act, outletId, "", by, TenantContext.get(), clock.instant()));
        auditLog.record(Act.of("approval.attested", "approval", id)
                .in(outletId)
                .changed(null, act.deed() + " " + act.amount() + " " + act.currency())
                .approvedBy(approver.id()));
    }
}
