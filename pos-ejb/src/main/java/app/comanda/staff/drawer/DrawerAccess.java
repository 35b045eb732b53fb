package app.comanda.staff.drawer;

import app.comanda.kernel.BusinessException;
import app.comanda.staff.Employee;
import app.comanda.staff.Employees;
import app.comanda.staff.Role;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who may touch which drawer: whoever stands at it, and those in charge of the house. */
@ApplicationScoped
public class DrawerAccess {

    private static final Set<Role> IN_CHARGE = EnumSet.of(Role.OWNER, Role.MANAGER);

    @Inject
    Employees employees;

    public boolean isInCharge() {
        UUID staff = TenantContext.get().staffId();
        Optional<Employee> caller = staff == null ? Optional.empty() : employees.find(staff);
        return caller.map(Employee::role).filter(IN_CHARGE::contains).isPresent();
    }

    /** @throws BusinessException {@code shift.other-terminal}, forbidden */
    public void requireAtHand(DrawerShift shift) {
        if (!shift.terminalId().equals(TenantContext.get().terminalId()) && !isInCharge()) {
            throw BusinessException.forbidden("shift.other-terminal", "This is the drawer of another terminal.");
        }
    }

    /**
     * What must be in a drawer is hidden from those who have yet to count it.
     *
     * @throws BusinessException {@code shift.blind}, forbidden
     */
    public void requireSighted(DrawerShift shift) {
        requireAtHand(shift);
        if (!shift.isCounted() && !isInCharge()) {
            throw BusinessException.forbidden("shift.blind", "The figures are shown when the drawer is counted.");
        }
    }
}
