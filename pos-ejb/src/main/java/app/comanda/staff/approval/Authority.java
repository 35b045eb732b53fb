package app.comanda.staff.approval;

import app.comanda.kernel.BusinessException;
import app.comanda.staff.Employee;
import app.comanda.staff.Employees;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asked before a guarded act, inside its transaction: where the act is undone, so is the use of an approval. */
@ApplicationScoped
public class Authority {

    @Inject
    Employees employees;

    @Inject
    RoleLimits limits;

    @Inject
    Approvals approvals;

    @Inject
    Clock clock;

    /**
     * Lets the act pass, using the approval up where one is needed.
     *
     * @param approvalId null when the caller has none
     * @return who approved; empty when the caller's own role is enough
     * @throws ApprovalNeeded when it is not and there is no approval
     * @throws BusinessException {@code approval.unknown}, {@code approval.other-act}, {@code approval.used},
     *     {@code approval.expired}
     */
    public Optional<UUID> require(GuardedAct act, @Nullable UUID approvalId) {
        UUID staff = TenantContext.get().staffId();
        Optional<Employee> caller = staff == null ? Optional.empty() : employees.find(staff);
        if (caller.filter(employee -> mayAlone(employee, act)).isPresent()) {
            return Optional.empty();
        }
        if (approvalId == null) {
            throw new ApprovalNeeded(act);
        }
        Approval approval = approvals.lock(approvalId);
        approval.use(act, staff, clock.instant());
        return Optional.of(approval.approverId());
    }

    private boolean mayAlone(Employee employee, GuardedAct act) {
        return limits.of(employee.role(), act.deed()).covers(act.amount());
    }
}
