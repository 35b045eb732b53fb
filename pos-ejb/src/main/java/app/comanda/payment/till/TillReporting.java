package app.comanda.payment.till;

import app.comanda.kernel.BusinessException;
import app.comanda.staff.drawer.DrawerAccess;
import app.comanda.staff.drawer.DrawerShift;
import app.comanda.staff.drawer.DrawerShifts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** What a shift took: as it stands while it goes on, or as it was written down when it was closed. */
@Stateless
public class TillReporting {

    @Inject
    DrawerShifts shifts;

    @Inject
    DrawerAccess access;

    @Inject
    TillReports reports;

    @Inject
    ZReports written;

    @Inject
    Clock clock;

    /**
     * The X report of an open shift, the Z report of a closed one.
     *
     * @throws BusinessException {@code shift.blind} or {@code shift.other-terminal}, forbidden
     */
    public TillReport of(UUID shiftId) {
        DrawerShift shift = shifts.get(shiftId);
        access.requireSighted(shift);
        return written.find(shiftId).map(ZReport::report).orElseGet(() -> reports.byNow(shift, clock.instant()));
    }
}
