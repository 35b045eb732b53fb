package app.comanda.printing.job;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.device.Purpose;
import app.comanda.device.Terminal;
import app.comanda.device.TerminalBook;
import app.comanda.printing.job.PrintJob.State;
import app.comanda.printing.job.PrintRoom.AgentState;
import app.comanda.printing.job.PrintRoom.PrinterWork;
import app.comanda.printing.printer.Printer;
import app.comanda.printing.printer.PrinterKeeping;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Seeing what waits, what went wrong, and whether anybody is there to print; and giving up on some of it. */
@Stateless
public class JobDesk {

    static final int MOST = 200;

    /** An agent asks several times a minute. */
    private static final Duration SILENT_AFTER = Duration.ofMinutes(3);

    private static final Set<State> OPEN = EnumSet.of(State.WAITING, State.TAKEN);

    @Inject
    PrintJobs jobs;

    @EJB
    PrinterKeeping keeping;

    @EJB
    TerminalBook terminals;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    public PrintRoom room(UUID outletId) {
        List<Printer> printers = keeping.printers(outletId);
        Map<UUID, Long> open = jobs.count(outletId, OPEN);
        Map<UUID, Long> failed = jobs.count(outletId, EnumSet.of(State.FAILED));
        Optional<Instant> seen = agents(outletId).stream()
                .flatMap(agent -> agent.seenAt().stream())
                .max(Instant::compareTo);
        return new PrintRoom(
                agentState(outletId, seen),
                seen.orElse(null),
                printers.stream()
                        .map(printer -> new PrinterWork(
                                printer, open.getOrDefault(printer.id(), 0L), failed.getOrDefault(printer.id(), 0L)))
                        .toList());
    }

    private AgentState agentState(UUID outletId, Optional<Instant> seen) {
        if (agents(outletId).isEmpty()) {
            return AgentState.NONE;
        }
        Instant lately = clock.instant().minus(SILENT_AFTER);
        return seen.filter(lately::isBefore).isPresent() ? AgentState.HERE : AgentState.SILENT;
    }

    private List<Terminal> agents(UUID outletId) {
        return terminals.all().stream()
                .filter(terminal -> terminal.purpose() == Purpose.PRINT_AGENT)
                .filter(terminal -> terminal.status() == Terminal.Status.ACTIVE)
                .filter(terminal -> terminal.outletId().equals(outletId))
                .toList();
    }

    /** Newest first, 200 at most. */
    public List<PrintJob> jobs(UUID outletId, Collection<State> states) {
        keeping.printers(outletId);
        return jobs.latest(outletId, states, MOST);
    }

    public PrintJob job(UUID id) {
        return jobs.get(id);
    }

    /** It is not printed any more. @throws BusinessException {@code print-job.over}, conflict */
    public PrintJob cancel(UUID id) {
        PrintJob job = jobs.lock(id);
        job.cancel(clock.instant());
        auditLog.record(Act.of("print-job.cancelled", "print-job", id)
                .in(job.outletId())
                .changed(job.kind().name(), job.title()));
        return job;
    }
}
