package app.comanda.api.device;

import app.comanda.device.EnrolledTerminal;
import app.comanda.device.Purpose;
import java.util.UUID;

/**
 * A terminal as it learns of itself, once.
 *
 * @param key to be sent as {@code X-Terminal-Key} with every call; nobody can tell it again
 */
public record EnrolledTerminalJson(
        UUID terminalId, UUID tenantId, UUID outletId, String name, String prefix, Purpose purpose, String key) {

    static EnrolledTerminalJson of(EnrolledTerminal enrolled) {
        return new EnrolledTerminalJson(
                enrolled.terminal().id(),
                enrolled.tenantId(),
                enrolled.terminal().outletId(),
                enrolled.terminal().name(),
                enrolled.terminal().prefix(),
                enrolled.terminal().purpose(),
                enrolled.key().text());
    }

    /** The key does not belong into a log. */
    @Override
    public String toString() {
        return "EnrolledTerminalJson of " + terminalId;
    }
}
