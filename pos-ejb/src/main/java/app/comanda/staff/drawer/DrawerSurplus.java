package app.comanda.staff.drawer;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Money that lies in a drawer and is on no bill, such as that of a guest who paid twice: without it the count would not
 * come out right.
 */
@ApplicationScoped
public class DrawerSurplus {

    private static final int LONGEST_REASON = 200;

    @Inject
    DrawerShifts shifts;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Where no shift is in use at that terminal, no drawer counts it, and nothing is booked.
     *
     * @param cash what the drawer has more, or, below 0, less
     */
    public void book(UUID terminalId, UUID outletId, long cash, String reason) {
        if (cash != 0) {
            DrawerMovement.Kind kind = cash > 0 ? DrawerMovement.Kind.PAID_IN : DrawerMovement.Kind.PAID_OUT;
            book(terminalId, outletId, kind, Math.abs(cash), reason);
        }
    }

    private void book(UUID terminalId, UUID outletId, DrawerMovement.Kind kind, long amount, String reason) {
        openAt(terminalId, outletId).ifPresent(open -> {
            DrawerShift shift = shifts.get(open.id());
            DrawerMovement movement = new DrawerMovement(
                    shift,
                    new MovementRequest(kind, amount, null, null, null),
                    reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
                    Optional.empty(),
                    TenantContext.get(),
                    Made.now(clock));
            shifts.add(movement);
            auditLog.record(Act.of("drawer." + kind.name().toLowerCase(Locale.ROOT), "shift", shift.id())
                    .in(outletId)
                    .changed(null, amount + " " + shift.currency() + ": " + reason));
        });
    }

    private Optional<OpenShift> openAt(UUID terminalId, UUID outletId) {
        try {
            return shifts.drawer(terminalId, outletId).shift();
        } catch (BusinessException counted) {
            return Optional.empty();
        }
    }
}
