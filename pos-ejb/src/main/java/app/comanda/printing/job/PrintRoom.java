package app.comanda.printing.job;

import app.comanda.printing.printer.Printer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The printers of an outlet, and whether anybody is there to print.
 *
 * @param agentSeenAt to the minute; null before the first time
 */
public record PrintRoom(AgentState agent, @Nullable Instant agentSeenAt, List<PrinterWork> printers) {

    /** SILENT: not heard of for three minutes. */
    public enum AgentState {
        NONE,
        HERE,
        SILENT
    }

    /**
     * How much a printer has to do.
     *
     * @param waiting or being printed
     * @param failed that somebody has to decide about
     */
    public record PrinterWork(Printer printer, long waiting, long failed) {}

    public long waiting() {
        return printers.stream().mapToLong(PrinterWork::waiting).sum();
    }

    public long failed() {
        return printers.stream().mapToLong(PrinterWork::failed).sum();
    }
}
