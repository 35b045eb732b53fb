package app.comanda.staff.approval;

import app.comanda.staff.Employee;
import app.comanda.staff.Employees;
import app.comanda.staff.Role;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asked before a guarded act, inside its transaction. */
@ApplicationScoped
public class Authority {

    private static final Set<Role> IN_CHARGE = Set.of(Role.OWNER, Role.MANAGER);

    @Inject
    Employees employees;

    /**
     * Lets the act pass, using the approval up where one is needed.
     *
     * @param approvalId null when the caller has none
     * @return who approved; empty when the caller's own role is enough
     * @throws ApprovalNeeded when it is not and there is no approval
     */
    public Optional<UUID> require(GuardedAct act, @Nullable UUID approvalId) {
        UUID staff = TenantContext.get().staffId();
        Optional<Role> role =
                staff == null ? Optional.empty() : employees.find(staff).map(Employee::role);
        if (role.filter(IN_CHARGE::contains).isPresent()) {
            return Optional.empty();
        }
        throw new ApprovalNeeded(act);
    }
}
