package app.comanda.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.staff.drawer.Drawer;
import app.comanda.staff.drawer.DrawerRule;
import app.comanda.staff.drawer.DrawerShifts;
import app.comanda.staff.drawer.OpenShift;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The drawer through which money comes and goes: the one at the terminal that the call came from. */
@ApplicationScoped
public class Till {

    /** The method by which coins and notes are paid. */
    public static final String CASH = "CASH";

    @Inject
    DrawerShifts shifts;

    /**
     * The shift to which money of an outlet belongs that is about to move; it can't be closed before the running
     * transaction ends.
     *
     * @return null away from a terminal, and where nobody opened a shift
     * @throws BusinessException {@code shift.none} (conflict) for cash, where the outlet asks for a shift; {@code
     *     shift.counted} (conflict); {@code terminal.other-outlet}
     */
    public @Nullable UUID shiftFor(UUID outletId, String method) {
        if (!hasDrawer(method)) {
            return null;
        }
        Drawer drawer = shifts.drawer(TenantContext.get().terminalId(), outletId);
        Optional<OpenShift> open = drawer.shift();
        if (open.isEmpty() && CASH.equals(method) && drawer.cash() == DrawerRule.Cash.IN_SHIFT_ONLY) {
            throw BusinessException.conflict("shift.none", "Open a shift at this terminal before cash is taken.");
        }
        open.ifPresent(shift -> requireSameOutlet(shift, outletId));
        return open.map(OpenShift::id).orElse(null);
    }

    /** {@link #shiftFor} will be asked for, after something else was. */
    public void expect(UUID outletId, String method) {
        if (hasDrawer(method)) {
            shifts.lookAtDrawerSoon(TenantContext.get().terminalId(), outletId);
        }
    }

    private static boolean hasDrawer(String method) {
        return TenantContext.get().terminalId() != null || CASH.equals(method);
    }

    private static void requireSameOutlet(OpenShift shift, UUID outletId) {
        if (!shift.outletId().equals(outletId)) {
            throw BusinessException.forbidden("terminal.other-outlet", "This terminal belongs to another outlet.");
        }
    }
}
