package app.comanda.device;

import java.util.UUID;

/**
 * A new terminal.
 *
 * @param key told this once; only its hash is kept
 */
public record EnrolledTerminal(Terminal terminal, UUID tenantId, TerminalKey key) {}
