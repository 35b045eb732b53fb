package app.comanda.staff.approval;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.BusinessException.Kind;
import app.comanda.kernel.Json;
import app.comanda.staff.Employee;
import app.comanda.staff.Employees;
import app.comanda.staff.pin.PinChecking;
import app.comanda.staff.pin.StaffPins;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A manager comes to the till of somebody who may not, and approves one act with a PIN. */
@Stateless
public class Approving {

    @Inject
    Approvals approvals;

    @Inject
    Employees employees;

    @Inject
    RoleLimits limits;

    @Inject
    StaffPins pins;

    @EJB
    PinChecking pinChecking;

    @Inject
    Outlets outlets;

    @Inject
    @Any
    Instance<Subjects> subjects;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * @param pin the approver's, as typed
     * @throws BusinessException {@code approval.subject}, {@code approval.currency}, {@code approval.approver},
     *     {@code pin.wrong}, {@code pin.locked}, {@code approval.beyond-limit}
     */
    public Approval approve(ApprovalRequest request, String pin) {
        GuardedAct act = request.act();
        Outlet outlet = outletOf(act);
        Employee approver = approver(request.approverId(), outlet.id());
        pinChecking.check(approver.id(), pin).orThrow();
        if (!limits.of(approver.role(), act.deed()).covers(act.amount())) {
            throw new BusinessException(
                    Kind.FORBIDDEN,
                    "approval.beyond-limit",
                    approver.name() + " may not approve this much.",
                    "approverStaffId");
        }
        Approver by = new Approver(approver.id(), approver.name());
        Approval approval = new Approval(act, outlet.id(), request.note(), by, TenantContext.get(), clock.instant());
        approvals.add(approval);
        auditLog.record(Act.of("approval.given", "approval", approval.id())
                .in(outlet.id())
                .changed(null, Json.write(request))
                .approvedBy(approver.id()));
        return approval;
    }

    /** Who has a PIN and may do more in this outlet than nothing, by name. */
    public List<Approver> approvers(UUID outletId) {
        outlets.get(outletId);
        Set<UUID> withPin = pins.holders();
        return employees.workingIn(outletId).stream()
                .filter(employee -> withPin.contains(employee.id()) && letsSomethingPass(employee))
                .map(employee -> new Approver(employee.id(), employee.name()))
                .toList();
    }

    private boolean letsSomethingPass(Employee employee) {
        return Arrays.stream(Deed.values())
                .anyMatch(deed -> limits.of(employee.role(), deed).letsSomethingPass());
    }

    private Outlet outletOf(GuardedAct act) {
        Outlet outlet = subjects.stream()
                .flatMap(kind -> kind.outletOf(act.subjectId()).stream())
                .findFirst()
                .flatMap(outlets::find)
                .orElseThrow(() ->
                        BusinessException.invalid("approval.subject", "subjectId", "There is no such order or shift."));
        if (!outlet.currency().equals(act.currency())) {
            throw BusinessException.invalid("approval.currency", "currency", "The outlet takes " + outlet.currency());
        }
        return outlet;
    }

    private Employee approver(UUID id, UUID outletId) {
        return employees.workingIn(outletId).stream()
                .filter(employee -> employee.id().equals(id))
                .findFirst()
                .orElseThrow(() -> BusinessException.invalid(
                        "approval.approver", "approverStaffId", "Nobody of this id can approve here."));
    }
}
