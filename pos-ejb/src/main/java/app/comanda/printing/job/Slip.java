package app.comanda.printing.job;

import app.comanda.printing.printer.Printer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shall be printed, and where.
 *
 * @param title for people: a ticket's or a receipt's number
 * @param content ESC/POS for the printer's paper
 * @param substitute which printer stands in, and what it prints then
 */
public record Slip(
        JobKind kind,
        String title,
        Subject subject,
        Printer printer,
        byte[] content,
        @Nullable Substitute substitute) {

    /** What it is about. */
    public record Subject(@Nullable UUID orderId, @Nullable UUID partId) {
        public static final Subject NONE = new Subject(null, null);
    }

    /** @param content ESC/POS for that printer's paper; says instead of which it prints */
    public record Substitute(UUID printerId, byte[] content) {}

    Optional<Substitute> standIn() {
        return Optional.ofNullable(substitute);
    }
}
