package app.comanda.payment.till;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.device.Terminal;
import app.comanda.device.Terminals;
import app.comanda.kernel.BusinessException;
import app.comanda.staff.drawer.DrawerShift;
import app.comanda.staff.drawer.DrawerShifts;
import app.comanda.staff.drawer.Made;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Somebody takes charge of the drawer of the terminal at which he stands. */
@Stateless
public class ShiftOpening {

    @Inject
    DrawerShifts shifts;

    @Inject
    Terminals terminals;

    @Inject
    Outlets outlets;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Opens a shift.
     *
     * @param openingFloat minor units put into the drawer, 0 or more
     * @throws BusinessException {@code terminal.missing} (forbidden) away from a terminal, {@code shift.open}
     *     (conflict) when one is open there, {@code shift.float}
     */
    public DrawerShift open(long openingFloat) {
        return open(openingFloat, Made.now(clock));
    }

    /** As it was opened at the terminal; nothing happens when it is known. */
    public DrawerShift open(long openingFloat, Made made) {
        Optional<DrawerShift> known = shifts.find(made.id());
        return known.orElseGet(() -> begin(openingFloat, made));
    }

    private DrawerShift begin(long openingFloat, Made made) {
        TenantContext by = TenantContext.get();
        UUID terminalId = by.terminalId();
        if (terminalId == null) {
            throw BusinessException.forbidden("terminal.missing", "A shift is opened at a terminal.");
        }
        Terminal terminal = terminals.get(terminalId);
        if (shifts.findOpen(terminalId).isPresent()) {
            throw BusinessException.conflict("shift.open", "A shift is open at this terminal. Close it first.");
        }
        DrawerShift shift = shifts.open(outlets.get(terminal.outletId()), terminalId, openingFloat, made);
        auditLog.record(Act.of("shift.opened", "shift", shift.id())
                .in(shift.outletId())
                .changed(null, "float " + openingFloat + " " + shift.currency()));
        return shift;
    }
}
