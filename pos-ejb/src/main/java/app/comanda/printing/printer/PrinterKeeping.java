package app.comanda.printing.printer;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.printing.job.PrintJobs;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Setting up an outlet's printers. */
@Stateless
public class PrinterKeeping {

    static final int MOST = 50;

    @Inject
    Printers printers;

    @Inject
    PrintJobs jobs;

    @Inject
    Outlets outlets;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    public List<Printer> printers(UUID outletId) {
        outlets.get(outletId);
        return printers.of(outletId);
    }

    /**
     * @throws BusinessException {@code printer.many}, {@code printer.name-taken}, {@code printer.substitute}
     */
    public Printer add(UUID outletId, PrinterDetails details) {
        outlets.lock(outletId);
        if (printers.of(outletId).size() >= MOST) {
            throw BusinessException.conflict("printer.many", "An outlet has at most 50 printers.");
        }
        Printer printer = new Printer(outletId, details);
        check(printer, details);
        printers.add(printer);
        auditLog.record(
                Act.of("printer.added", "printer", printer.id()).in(outletId).changed(null, Json.write(details)));
        return printer;
    }

    /** What waits already keeps its substitute; it goes to the new address. @param version as last read */
    public Printer change(UUID outletId, UUID id, PrinterDetails details, long version) {
        outlets.lock(outletId);
        Printer printer = printers.lock(outletId, id);
        if (version != printer.version()) {
            throw BusinessException.conflict("changed.meanwhile", "Somebody else changed this printer a moment ago.");
        }
        String before = Json.write(printer.details());
        check(printer, details);
        printer.describe(details);
        printers.flush();
        auditLog.record(Act.of("printer.changed", "printer", id).in(outletId).changed(before, Json.write(details)));
        return printer;
    }

    /** What waits for it is not printed any more. */
    public void remove(UUID outletId, UUID id) {
        outlets.lock(outletId);
        Printer printer = printers.lock(outletId, id);
        jobs.waitingFor(id).forEach(job -> job.cancel(clock.instant()));
        printers.remove(printer);
        auditLog.record(
                Act.of("printer.removed", "printer", id).in(outletId).changed(Json.write(printer.details()), null));
    }

    private void check(Printer printer, PrinterDetails details) {
        List<Printer> others = printers.of(printer.outletId()).stream()
                .filter(other -> !other.equals(printer))
                .toList();
        String name = details.name().toLowerCase(Locale.ROOT);
        if (others.stream()
                .anyMatch(other -> other.name().toLowerCase(Locale.ROOT).equals(name))) {
            throw BusinessException.conflict("printer.name-taken", "There is a printer of this name here.");
        }
        UUID substitute = details.substituteId();
        if (substitute != null && others.stream().noneMatch(other -> other.id().equals(substitute))) {
            throw BusinessException.invalid(
                    "printer.substitute", "substituteId", "Another printer of this outlet may stand in.");
        }
    }
}
