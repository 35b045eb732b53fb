package app.comanda.api.device;

import app.comanda.device.Purpose;
import app.comanda.device.Terminal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A terminal, without its key.
 *
 * @param seenAt when it called last, to the minute; absent before the first time
 */
public record TerminalJson(
        UUID id,
        UUID outletId,
        String name,
        String prefix,
        Purpose purpose,
        String status,
        Instant enrolledAt,
        @Nullable Instant revokedAt,
        @Nullable Instant seenAt) {

    static TerminalJson of(Terminal terminal) {
        return new TerminalJson(
                terminal.id(),
                terminal.outletId(),
                terminal.name(),
                terminal.prefix(),
                terminal.purpose(),
                terminal.status().name(),
                terminal.enrolledAt(),
                terminal.revokedAt().orElse(null),
                terminal.seenAt().orElse(null));
    }
}
