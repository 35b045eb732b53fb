package app.comanda.printing.job;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.ordering.Orders;
import app.comanda.payment.receipt.Receipt;
import app.comanda.payment.receipt.ReceiptEscPos;
import app.comanda.payment.receipt.ReceiptIssue;
import app.comanda.payment.receipt.ReceiptIssuing;
import app.comanda.payment.receipt.ReceiptSubject;
import app.comanda.payment.receipt.escpos.Align;
import app.comanda.payment.receipt.escpos.EscPos;
import app.comanda.payment.receipt.escpos.Style;
import app.comanda.printing.printer.Printer;
import app.comanda.printing.printer.Printers;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody asks for paper: a receipt, a test, a slip once more; or for the drawer below a printer. */
@Stateless
public class JobAsking {

    @Inject
    PrintJobs jobs;

    @Inject
    Printing printing;

    @Inject
    Printers printers;

    @Inject
    Outlets outlets;

    @Inject
    Orders orders;

    @EJB
    ReceiptIssuing issuing;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Issues the receipt, as a copy after the first time. An original paid in cash opens the drawer of its own printer,
     * unless it was opened for that payment already.
     *
     * @param printerId null for the one that is there for the terminal that calls
     * @throws BusinessException {@code receipt.unpaid}, {@code order.unknown}, {@code printer.unknown}, {@code printer.none}
     */
    public PrintJob receipt(UUID outletId, ReceiptSubject subject, @Nullable UUID printerId) {
        outlets.get(outletId);
        if (!orders.get(subject.orderId()).outletId().equals(outletId)) {
            throw BusinessException.notFound("order.unknown", "There is no such order in this outlet.");
        }
        Printer printer = printerId == null
                ? printers.forReceipts(outletId, TenantContext.get().terminalId())
                : printers.get(outletId, printerId);
        return printing.print(slip(printer, subject));
    }

    private Slip slip(Printer printer, ReceiptSubject subject) {
        Receipt receipt = issuing.issue(subject, ReceiptIssue.Way.ESCPOS);
        byte[] paper = ReceiptEscPos.on(printer.paper(), receipt);
        if (printer.hasDrawer() && ReceiptEscPos.opensDrawer(receipt) && !jobs.openedDrawerFor(subject.orderId())) {
            paper = Banner.of(new EscPos(printer.paper()).openDrawer()).above(paper);
        }
        return new Slip(
                JobKind.RECEIPT,
                receipt.receiptNumber(),
                new Slip.Subject(subject.orderId(), subject.partId()),
                printer,
                paper,
                standIn(printer.outletId()).of(printer, other -> ReceiptEscPos.on(other, receipt)));
    }

    /** Tells whether it works, and which one it is. Nobody stands in for it. */
    public PrintJob test(UUID outletId, UUID printerId) {
        Printer printer = printer(outletId, printerId);
        SlipWords words = words(outletId);
        byte[] paper = new EscPos(printer.paper())
                .text(Style.BIG, Align.CENTER, printer.name())
                .text(Style.TALL, Align.CENTER, words.of("test"))
                .rule()
                .text(Style.PLAIN, Align.LEFT, words.of("test.how"))
                .pair(
                        Style.PLAIN,
                        printer.details().host(),
                        Integer.toString(printer.details().port()))
                .rule()
                .feed(1)
                .cut()
                .bytes();
        return printing.print(new Slip(JobKind.TEST, words.of("test"), Slip.Subject.NONE, printer, paper, null));
    }

    /** @throws BusinessException {@code printer.no-drawer}, conflict */
    public PrintJob openDrawer(UUID outletId, UUID printerId) {
        Printer printer = printer(outletId, printerId);
        if (!printer.hasDrawer()) {
            throw BusinessException.conflict("printer.no-drawer", "No drawer hangs on this printer.");
        }
        auditLog.record(Act.of("drawer.opened", "printer", printerId).in(outletId));
        byte[] pulse = new EscPos(printer.paper()).openDrawer().bytes();
        return printing.print(new Slip(JobKind.DRAWER, printer.name(), Slip.Subject.NONE, printer, pulse, null));
    }

    private Printer printer(UUID outletId, UUID printerId) {
        outlets.get(outletId);
        return printers.get(outletId, printerId);
    }

    /**
     * Once more, and it says so: a receipt as the next copy, a slip as reprint or, where nobody knows whether it was
     * printed, as possible duplicate. What was surely never printed is printed as it is.
     *
     * @throws BusinessException {@code print-job.open} while it waits; {@code printer.unknown} when its printer is gone
     */
    public PrintJob again(UUID jobId) {
        PrintJob job = jobs.lock(jobId);
        if (job.state() == PrintJob.State.WAITING || job.state() == PrintJob.State.TAKEN) {
            throw BusinessException.conflict("print-job.open", "It waits to be printed already.");
        }
        Printer printer = printers.get(job.outletId(), job.printerId());
        PrintJob again = printing.print(slipOnceMore(job, printer), job.id());
        if (job.state() == PrintJob.State.FAILED) {
            job.cancel(clock.instant());
        }
        auditLog.record(Act.of("print-job.again", "print-job", again.id())
                .in(job.outletId())
                .changed(job.kind().name(), job.title()));
        return again;
    }

    private Slip slipOnceMore(PrintJob job, Printer printer) {
        boolean maybeOnPaper =
                job.state() == PrintJob.State.PRINTED || job.mishaps().isDoubtful();
        if (job.kind() == JobKind.RECEIPT && maybeOnPaper) {
            return slip(
                    printer,
                    new ReceiptSubject(
                            Objects.requireNonNull(job.subject().orderId()),
                            job.subject().partId()));
        }
        Optional<Banner> banner = Optional.empty();
        if (maybeOnPaper && job.kind() != JobKind.DRAWER) {
            SlipWords words = words(job.outletId());
            banner = Optional.of(
                    job.state() == PrintJob.State.PRINTED
                            ? Banner.again(words, printer.paper())
                            : Banner.doubt(words, printer.paper()));
        }
        byte[] content = banner.map(above -> above.above(job.content())).orElseGet(job::content);
        Slip.Substitute other = job.substitute()
                .flatMap(substitute ->
                        printers.find(job.outletId(), substitute.printerId()).map(p -> substitute))
                .orElse(null);
        Optional<Banner> same = banner;
        return new Slip(
                job.kind(),
                job.title(),
                job.subject(),
                printer,
                content,
                other == null
                        ? null
                        : new Slip.Substitute(
                                other.printerId(),
                                same.map(above -> above.above(other.content())).orElseGet(other::content)));
    }

    private StandIn standIn(UUID outletId) {
        return new StandIn(words(outletId), printers.of(outletId));
    }

    private SlipWords words(UUID outletId) {
        return new SlipWords(outlets.get(outletId).details().language());
    }
}
