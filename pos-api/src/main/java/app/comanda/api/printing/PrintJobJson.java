package app.comanda.api.printing;

import app.comanda.printing.job.JobKind;
import app.comanda.printing.job.PrintJob;
import app.comanda.printing.job.Trouble;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to print, and what became of it.
 *
 * @param title the number of the ticket or receipt
 * @param doubtful it may have been printed before, and says so
 * @param againOf the job that somebody wanted once more
 * @param trouble what hindered it last
 * @param printedOn the printer's name; another than {@code printerName} where that one stood in
 */
public record PrintJobJson(
        UUID id,
        UUID outletId,
        JobKind kind,
        String title,
        PrintJob.State state,
        UUID printerId,
        String printerName,
        @Nullable UUID orderId,
        @Nullable UUID partId,
        boolean doubtful,
        @Nullable UUID againOf,
        int attempts,
        @Nullable Trouble trouble,
        @Nullable String detail,
        @Nullable String printedOn,
        String askedBy,
        Instant createdAt,
        Instant changedAt) {

    static PrintJobJson of(PrintJob job) {
        return new PrintJobJson(
                job.id(),
                job.outletId(),
                job.kind(),
                job.title(),
                job.state(),
                job.printerId(),
                job.printerName(),
                job.subject().orderId(),
                job.subject().partId(),
                job.mishaps().isDoubtful(),
                job.againOf().orElse(null),
                job.mishaps().attempts(),
                job.mishaps().trouble().orElse(null),
                job.mishaps().detail().orElse(null),
                job.printedOn().orElse(null),
                job.askedBy(),
                job.createdAt(),
                job.changedAt());
    }
}
