package app.comanda.api.printing;

import app.comanda.printing.job.PrintRoom;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The printers of an outlet, and whether anybody is there to print.
 *
 * @param agent NONE was enrolled, HERE, or SILENT for three minutes; then jobs wait
 * @param agentSeenAt to the minute; absent before the first time
 * @param waiting jobs, over all printers
 * @param failed jobs that somebody has to decide about
 */
public record PrintersJson(
        PrintRoom.AgentState agent,
        @Nullable Instant agentSeenAt,
        long waiting,
        long failed,
        List<PrinterWorkJson> printers) {

    /** A printer and what it has to do. */
    public record PrinterWorkJson(PrinterJson printer, long waiting, long failed) {}

    static PrintersJson of(PrintRoom room) {
        return new PrintersJson(
                room.agent(),
                room.agentSeenAt(),
                room.waiting(),
                room.failed(),
                room.printers().stream()
                        .map(work -> new PrinterWorkJson(PrinterJson.of(work.printer()), work.waiting(), work.failed()))
                        .toList());
    }
}
