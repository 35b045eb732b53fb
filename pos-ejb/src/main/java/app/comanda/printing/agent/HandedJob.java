package app.comanda.printing.agent;

import app.comanda.printing.job.JobKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as an agent gets it.
 *
 * @param leaseSeconds for how long it has it; it must not begin later than that
 * @param printer where it is to be printed
 * @param substitute where else, when nothing is printed there; absent for nowhere
 */
public record HandedJob(
        UUID id,
        JobKind kind,
        String title,
        long leaseSeconds,
        PrinterTarget printer,
        @Nullable PrinterTarget substitute) {

    /**
     * A printer, and what is sent to it.
     *
     * @param content ESC/POS, base64 in JSON
     * @param doubtNotice what to send before, when some of it may be on paper elsewhere; absent when nothing may be sent then
     */
    public record PrinterTarget(
            UUID printerId, String name, String host, int port, byte[] content, byte @Nullable [] doubtNotice) {}
}
