package app.comanda.printing.agent;

import app.comanda.device.Purpose;
import app.comanda.device.Terminal;
import app.comanda.device.Terminals;
import app.comanda.device.signin.SigningIn;
import app.comanda.kernel.BusinessException;
import app.comanda.printing.agent.HandedJob.PrinterTarget;
import app.comanda.printing.job.Banner;
import app.comanda.printing.job.PrintJob;
import app.comanda.printing.job.PrintJobs;
import app.comanda.printing.job.SlipWords;
import app.comanda.printing.job.Trouble;
import app.comanda.printing.printer.Printer;
import app.comanda.printing.printer.Printers;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The agent of an outlet takes what waits there and tells what became of it. It says each time which jobs it still has:
 * what it has not, it never began (docs/printing.md).
 */
@Stateless
public class JobTaking {

    @Inject
    PrintJobs jobs;

    @Inject
    Printers printers;

    @Inject
    Terminals terminals;

    @EJB
    SigningIn signingIn;

    @Inject
    Outlets outlets;

    @Inject
    Clock clock;

    /** The outlet of the agent that calls. @throws BusinessException {@code print-agent.not}, forbidden */
    public UUID outlet() {
        return agent().outletId();
    }

    /**
     * @param holding what the agent has and has not told the end of
     * @return oldest first, on loan from now on
     */
    public List<HandedJob> take(Set<UUID> holding, int atMost) {
        Terminal agent = agent();
        signingIn.seen();
        Instant now = clock.instant();
        settleLoans(agent, holding, now);
        List<PrintJob> due = new ArrayList<>(jobs.due(agent.outletId(), now, atMost));
        if (due.stream().anyMatch(job -> job.isStale(now))) {
            jobs.staleOnes(agent.outletId(), now).forEach(job -> job.tooLate(now));
            due.removeIf(job -> job.state() != PrintJob.State.WAITING);
        }
        if (due.isEmpty()) {
            return List.of();
        }
        Map<UUID, Printer> there =
                printers.of(agent.outletId()).stream().collect(Collectors.toMap(Printer::id, Function.identity()));
        SlipWords words = new SlipWords(outlets.get(agent.outletId()).details().language());
        due.removeIf(job -> !there.containsKey(job.printerId()));
        due.forEach(job -> job.take(agent.id(), now));
        return due.stream().map(job -> handed(job, there, words)).toList();
    }

    private void settleLoans(Terminal agent, Set<UUID> holding, Instant now) {
        for (PrintJob job : jobs.taken(agent.outletId())) {
            if (job.isHeldBy(agent.id())) {
                if (holding.contains(job.id())) {
                    job.renew(now);
                } else {
                    job.giveBack(now);
                }
            } else if (job.leaseUntil().orElse(now).isBefore(now)) {
                job.inDoubt("The agent that had it was not heard of again", now);
            }
        }
    }

    private static HandedJob handed(PrintJob job, Map<UUID, Printer> there, SlipWords words) {
        return new HandedJob(
                job.id(),
                job.kind(),
                job.title(),
                PrintJob.LEASE.toSeconds(),
                target(job, Objects.requireNonNull(there.get(job.printerId())), job.content(), words),
                job.substitute()
                        .flatMap(other -> Optional.ofNullable(there.get(other.printerId()))
                                .map(printer -> target(job, printer, other.content(), words)))
                        .orElse(null));
    }

    private static PrinterTarget target(PrintJob job, Printer printer, byte[] content, SlipWords words) {
        Banner doubt = Banner.doubt(words, printer.paper());
        return new PrinterTarget(
                printer.id(),
                printer.name(),
                printer.details().host(),
                printer.details().port(),
                job.mishaps().isDoubtful() ? doubt.above(content) : content,
                job.kind().isRepeatedInDoubt() ? doubt.bytes() : null);
    }

    /** The answer did not reach the agent: it takes them once more. */
    public void giveBack(List<UUID> ids) {
        Terminal agent = agent();
        ids.stream()
                .map(jobs::lock)
                .filter(job -> job.isHeldBy(agent.id()))
                .forEach(job -> job.giveBack(clock.instant()));
    }

    /**
     * May be told again. Of a job that another agent was given meanwhile, only that it was printed is news.
     *
     * @throws BusinessException {@code print-job.unknown}
     */
    public PrintJob tell(UUID jobId, Outcome outcome) {
        Terminal agent = agent();
        PrintJob job = jobs.lock(jobId);
        Instant now = clock.instant();
        switch (outcome.result()) {
            case PRINTED -> {
                if (job.state() != PrintJob.State.PRINTED) {
                    job.printed(where(job, outcome), now);
                }
            }
            case NOT_PRINTED -> {
                if (job.isHeldBy(agent.id())) {
                    job.notPrinted(
                            Objects.requireNonNullElse(outcome.trouble(), Trouble.NO_ANSWER), outcome.detail(), now);
                }
            }
            case UNKNOWN -> {
                if (job.isHeldBy(agent.id())) {
                    job.inDoubt(outcome.detail(), now);
                }
            }
        }
        return job;
    }

    private String where(PrintJob job, Outcome outcome) {
        return Optional.ofNullable(outcome.printerId())
                .flatMap(id -> printers.find(job.outletId(), id))
                .map(Printer::name)
                .orElse(job.printerName());
    }

    private Terminal agent() {
        Terminal terminal = terminals.mine();
        if (terminal.purpose() != Purpose.PRINT_AGENT) {
            throw BusinessException.forbidden("print-agent.not", "This terminal was not enrolled as a print agent.");
        }
        return terminal;
    }
}
