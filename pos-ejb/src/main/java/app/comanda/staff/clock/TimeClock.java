package app.comanda.staff.clock;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.staff.Employee;
import app.comanda.staff.StaffBook;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Beginning and ending one's own work. */
@Stateless
public class TimeClock {

    @Inject
    ClockEntries entries;

    @EJB
    StaffBook staffBook;

    @Inject
    Outlets outlets;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** @throws BusinessException {@code clock.running}, {@code outlet.unknown} */
    public ClockEntry begin(UUID outletId) {
        Employee me = staffBook.me();
        Outlet outlet = outlets.get(outletId);
        if (entries.findOpen(me.id()).isPresent()) {
            throw BusinessException.conflict("clock.running", "You are at work already: end that first.");
        }
        ClockEntry entry = new ClockEntry(me, outlet, clock.instant());
        entries.add(entry);
        auditLog.record(Act.of("clock.began", "employee", me.id()).in(outletId));
        return entry;
    }

    /** @throws BusinessException {@code clock.not-running} */
    public ClockEntry end() {
        ClockEntry entry =
                running().orElseThrow(() -> BusinessException.conflict("clock.not-running", "You are not at work."));
        entry.end(clock.instant());
        auditLog.record(Act.of("clock.ended", "employee", entry.employeeId()).in(entry.outletId()));
        return entry;
    }

    /** Empty when the caller is not at work. */
    public Optional<ClockEntry> running() {
        return entries.findOpen(staffBook.me().id());
    }
}
