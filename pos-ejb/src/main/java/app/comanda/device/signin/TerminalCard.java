package app.comanda.device.signin;

import app.comanda.device.Terminal;
import app.comanda.staff.Employee;
import app.comanda.staff.pin.OfflineVerifier;
import app.comanda.tenancy.Outlet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a terminal may know without anybody signed in.
 *
 * @param staff who may sign in at it, by name; nobody at a display
 * @param offline how long it may go on without having called
 */
public record TerminalCard(
        UUID tenantId, Terminal terminal, Outlet outlet, List<Colleague> staff, Duration offline, Instant now) {

    /** @param verifier empty without a PIN, or for one that was set before there were any */
    public record Colleague(Employee employee, Pinned pin, Optional<OfflineVerifier> verifier) {}

    /** Whether somebody has a PIN. */
    public enum Pinned {
        YES,
        NO
    }
}
