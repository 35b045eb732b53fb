package app.comanda.printing.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.printing.job.PrintJob.State;
import app.comanda.printing.printer.Duty;
import app.comanda.printing.printer.PrinterDetails;
import app.comanda.printing.printer.SomePrinter;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PrintJobTest {

    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final UUID AGENT = Ids.next();

    @Test
    void aTicketThatCannotBePrintedComesAgainInGrowingPausesAndThenWaitsForSomebody() {
        PrintJob job = job(JobKind.TICKET);
        Instant now = NOW;
        Duration last = Duration.ZERO;
        for (int i = 0; i < 7; i++) {
            job.take(AGENT, now);
            job.notPrinted(Trouble.NO_PAPER, "out of paper", now);
            assertEquals(State.WAITING, job.state());
            Duration pause = Duration.between(now, job.dueAt());
            assertTrue(pause.compareTo(last) >= 0 && pause.compareTo(Duration.ofMinutes(1)) <= 0, pause::toString);
            last = pause;
            now = job.dueAt();
        }
        job.take(AGENT, now);
        job.notPrinted(Trouble.NO_PAPER, "out of paper", now);
        assertEquals(State.FAILED, job.state());
    }

    @Test
    void inDoubtATicketIsPrintedAgainAndSaysSo() {
        PrintJob job = job(JobKind.TICKET);
        job.take(AGENT, NOW);
        job.inDoubt(null, NOW);
        assertEquals(State.WAITING, job.state());
        assertTrue(job.mishaps().isDoubtful());
    }

    @Test
    void inDoubtAReceiptWaitsForSomebody() {
        for (JobKind kind : new JobKind[] {JobKind.RECEIPT, JobKind.DRAWER, JobKind.TEST}) {
            PrintJob job = job(kind);
            job.take(AGENT, NOW);
            job.inDoubt(null, NOW);
            assertEquals(State.FAILED, job.state());
        }
    }

    @Test
    void whatWasGivenBackIsAsNew() {
        PrintJob job = job(JobKind.TICKET);
        job.take(AGENT, NOW);
        job.giveBack(NOW);
        assertEquals(State.WAITING, job.state());
        assertFalse(job.mishaps().isDoubtful());
        assertFalse(job.isHeldBy(AGENT));
    }

    @Test
    void whatIsOnPaperOrOnItsWayIsNotCancelled() {
        PrintJob job = job(JobKind.TICKET);
        job.take(AGENT, NOW);
        assertThrows(BusinessException.class, () -> job.cancel(NOW));
        job.printed("Grill", NOW);
        assertThrows(BusinessException.class, () -> job.cancel(NOW));
    }

    private static PrintJob job(JobKind kind) {
        PrinterDetails details =
                new PrinterDetails("Grill", "printer", 9100, Paper.WIDE, Duty.NONE, Duty.ALL, false, null);
        return new PrintJob(
                new Slip(kind, "A-1/1", Slip.Subject.NONE, SomePrinter.of(details), new byte[] {1}, null),
                "kim",
                null,
                NOW);
    }
}
