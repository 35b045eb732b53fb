package app.comanda.api.device;

import app.comanda.device.Terminal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A terminal, without its key. */
public record TerminalJson(
        UUID id,
        UUID outletId,
        String name,
        String prefix,
        String status,
        Instant enrolledAt,
        @Nullable Instant revokedAt) {

    static TerminalJson of(Terminal terminal) {
        return new TerminalJson(
                terminal.id(),
                terminal.outletId(),
                terminal.name(),
                terminal.prefix(),
                terminal.status().name(),
                terminal.enrolledAt(),
                terminal.revokedAt().orElse(null));
    }
}
