package app.comanda.reporting;

import app.comanda.kernel.BusinessException;
import app.comanda.staff.Employee;
import app.comanda.staff.Employees;
import app.comanda.staff.clock.ClockEntries;
import app.comanda.staff.clock.ClockEntry;
import app.comanda.staff.tip.TipRules;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Who gets how much of an outlet's tips. */
@Stateless
public class TipPooling {

    private static final int MOST_DAYS = 100;

    @Inject
    Tips tips;

    @Inject
    TipRules rules;

    @Inject
    ClockEntries clockEntries;

    @Inject
    Employees employees;

    @Inject
    Outlets outlets;

    /**
     * Both days included, 100 at most.
     *
     * @throws BusinessException {@code report.period}, {@code report.days}, {@code outlet.unknown}
     */
    public TipReport report(UUID outletId, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw BusinessException.invalid("report.period", "to", "The last day comes before the first.");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw BusinessException.invalid("report.days", "to", "Ask for 1 to " + MOST_DAYS + " days.");
        }
        Outlet outlet = outlets.get(outletId);
        List<ClockEntry> entries = clockEntries.of(outletId, first, last);
        List<TipReport.Work> work = entries.stream()
                .flatMap(entry -> entry.minutes().map(minutes -> work(entry, minutes)).stream())
                .toList();
        return TipReport.of(
                outlet.currency(),
                tips.byDay(outletId, outlet.currency(), first, last),
                work,
                rules.points(outletId),
                entries.size() - (long) work.size());
    }

    private TipReport.Work work(ClockEntry entry, long minutes) {
        String name = employees.find(entry.employeeId()).map(Employee::name).orElse("");
        return new TipReport.Work(entry.businessDate(), entry.employeeId(), name, entry.role(), minutes);
    }
}
