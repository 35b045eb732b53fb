package app.comanda.device;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.Ids;
import app.comanda.tenancy.AccessEnded;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The terminals of a tenant: makes codes for new ones, renames and revokes them. */
@Stateless
public class TerminalBook {

    /** Long enough to walk over to the till. */
    static final Duration CODE_LIFE = Duration.ofMinutes(10);

    @Inject
    Terminals terminals;

    @Inject
    EnrolmentCodes codes;

    @Inject
    NumberSeries series;

    @Inject
    Outlets outlets;

    @Inject
    Event<AccessEnded> access;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    public List<Terminal> all() {
        return terminals.all();
    }

    /** A code for one new terminal of the outlet; shown once. */
    public NewCode makeCode(UUID outletId, Purpose purpose) {
        outlets.get(outletId);
        Instant now = clock.instant();
        codes.removeExpired(now);
        EnrolmentCode code = EnrolmentCode.make();
        UUID id = Ids.next();
        codes.add(id, new EnrolmentCodes.Seat(outletId, purpose), code, now, now.plus(CODE_LIFE));
        auditLog.record(
                Act.of("terminal.code-made", "enrolment", id).in(outletId).changed(null, purpose.name()));
        return new NewCode(code, now.plus(CODE_LIFE));
    }

    public Terminal rename(UUID id, String name) {
        Terminal terminal = terminals.lock(id);
        String before = terminal.name();
        terminal.rename(name);
        auditLog.record(Act.of("terminal.renamed", "terminal", id)
                .in(terminal.outletId())
                .changed(before, name));
        return terminal;
    }

    /** From the commit on it opens nothing. */
    public Terminal revoke(UUID id) {
        Terminal terminal = terminals.lock(id);
        terminal.revoke(clock.instant());
        auditLog.record(Act.of("terminal.revoked", "terminal", id).in(terminal.outletId()));
        access.fire(new AccessEnded(TenantContext.get().tenant()));
        return terminal;
    }

    /** Through the door only. */
    public Optional<UUID> tenantOf(EnrolmentCode code) {
        return codes.findTenant(code, clock.instant());
    }

    /**
     * Uses the code up, in the name of its tenant.
     *
     * @param deviceKey by which it signs its journal; null for devices that keep none
     */
    public EnrolledTerminal enrol(EnrolmentCode code, String name, @Nullable DeviceKey deviceKey) {
        Instant now = clock.instant();
        EnrolmentCodes.Seat seat = codes.use(code, now).orElseThrow(EnrolmentCode::unknown);
        TerminalKey key = TerminalKey.make(Ids.next());
        String prefix = series.beginForTerminal(key.terminalId(), seat.outletId());
        Terminal terminal = new Terminal(key, seat.outletId(), seat.purpose(), name, prefix, now);
        if (deviceKey != null) {
            terminal.signsWith(deviceKey);
        }
        terminals.add(terminal);
        auditLog.record(Act.of("terminal.enrolled", "terminal", terminal.id())
                .in(seat.outletId())
                .changed(null, name));
        return new EnrolledTerminal(terminal, TenantContext.get().tenant(), key);
    }

    /** The terminal that calls tells by which key it signs. @throws BusinessException {@code terminal.public-key-set} */
    public Terminal signsWith(DeviceKey deviceKey) {
        Terminal terminal = terminals.lock(terminals.mine().id());
        terminal.signsWith(deviceKey);
        auditLog.record(
                Act.of("terminal.public-key-set", "terminal", terminal.id()).in(terminal.outletId()));
        return terminal;
    }
}
