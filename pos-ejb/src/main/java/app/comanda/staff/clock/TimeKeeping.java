package app.comanda.staff.clock;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.BusinessException.Kind;
import app.comanda.kernel.Json;
import app.comanda.staff.Employee;
import app.comanda.staff.Employees;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What managers see of the time clock, and put right where somebody forgot it. */
@Stateless
public class TimeKeeping {

    @Inject
    ClockEntries entries;

    @Inject
    Employees employees;

    @Inject
    Outlets outlets;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Both days included. */
    public List<ClockEntry> entries(UUID outletId, LocalDate first, LocalDate last) {
        return entries.of(outlets.get(outletId).id(), first, last);
    }

    /** Those who work in the outlet, by name. */
    public List<Employee> people(UUID outletId) {
        return employees.workingIn(outlets.get(outletId).id());
    }

    /** @throws BusinessException {@code staff.unknown}, {@code clock.times}, {@code clock.note}, {@code clock.overlap} */
    public ClockEntry add(UUID outletId, UUID employeeId, WorkedTime worked) {
        Outlet outlet = outlets.get(outletId);
        Employee employee = employees.workingIn(outletId).stream()
                .filter(person -> person.id().equals(employeeId))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("staff.unknown", "There is no such person here."));
        worked.checked(clock.instant());
        requireFree(employeeId, worked, null);
        ClockEntry entry = new ClockEntry(employee, outlet, worked.from());
        entry.correct(worked, outlet);
        entries.add(entry);
        auditLog.record(
                Act.of("clock.added", "employee", employeeId).in(outletId).changed(null, Json.write(worked)));
        return entry;
    }

    /** @param version the one that was read */
    public ClockEntry correct(UUID id, WorkedTime worked, long version) {
        ClockEntry entry = entries.lock(id);
        if (entry.version() != version) {
            throw BusinessException.conflict("changed.meanwhile", "Somebody else changed this entry. Read it again.");
        }
        worked.checked(clock.instant());
        requireFree(entry.employeeId(), worked, id);
        WorkedTime before = entry.worked();
        entry.correct(worked, outlets.get(entry.outletId()));
        auditLog.record(Act.of("clock.corrected", "employee", entry.employeeId())
                .in(entry.outletId())
                .changed(Json.write(before), Json.write(worked)));
        return entry;
    }

    private void requireFree(UUID employeeId, WorkedTime worked, @Nullable UUID except) {
        Instant until = worked.until() == null ? clock.instant() : worked.until();
        if (entries.overlaps(employeeId, worked.from(), until, except)) {
            throw new BusinessException(
                    Kind.CONFLICT, "clock.overlap", "This person worked then already, says another entry.", "from");
        }
    }
}
