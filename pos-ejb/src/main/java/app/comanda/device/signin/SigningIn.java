package app.comanda.device.signin;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.device.Purpose;
import app.comanda.device.Terminal;
import app.comanda.device.TerminalKey;
import app.comanda.device.Terminals;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.kernel.WrongTries;
import app.comanda.staff.Employee;
import app.comanda.staff.Employees;
import app.comanda.staff.pin.PinCheck;
import app.comanda.staff.pin.PinChecking;
import app.comanda.tenancy.SignedInStaff;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Staff say by PIN who they are at a terminal, and work there until they go, or nobody touches it for a while. */
@Stateless
public class SigningIn {

    /** From the last use. */
    static final Duration IDLE = Duration.ofMinutes(15);

    /** However busy: a shift. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** A use moves the end on at most this often. */
    private static final Duration STEP = Duration.ofMinutes(1);

    /** Wrong PINs, a minute and terminal, whoever's they are: nobody mistypes that often. */
    private static final int MOST_TRIES = 10;

    @Inject
    Terminals terminals;

    @Inject
    TerminalSessions sessions;

    @Inject
    Employees employees;

    @EJB
    PinChecking pinChecking;

    @Inject
    WrongTries wrongTries;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Through the door only. */
    public Optional<TerminalPlace> placeOf(TerminalKey key) {
        return sessions.placeOf(key);
    }

    /**
     * At the terminal that calls.
     *
     * @param pin as typed
     * @throws BusinessException {@code pin.wrong}, also for somebody who does not work here; {@code pin.locked}, {@code
     *     sign-in.too-many-tries}, {@code sign-in.display}
     */
    public NewSession signIn(UUID employeeId, String pin) {
        Terminal terminal = terminals.mine();
        if (terminal.purpose() != Purpose.TILL) {
            throw BusinessException.conflict("sign-in.display", "This terminal is a display. Nobody signs in at it.");
        }
        String source = "pin at " + terminal.id();
        if (wrongTries.recent(source) >= MOST_TRIES) {
            throw BusinessException.tooMany("sign-in.too-many-tries", "Too many wrong PINs here. Wait a minute.");
        }
        Optional<Employee> employee = employees.workingIn(terminal.outletId(), employeeId);
        PinCheck check = employee.map(who -> pinChecking.check(who.id(), pin)).orElse(PinCheck.WRONG);
        if (check != PinCheck.RIGHT) {
            wrongTries.note(source);
        }
        check.orThrow();
        auditLog.record(Act.of("terminal.signed-in", "employee", employeeId).in(terminal.outletId()));
        return begin(terminal, employee);
    }

    /** A display signs in by itself. @throws BusinessException {@code json.missing} where somebody has to */
    public NewSession signInDisplay() {
        Terminal terminal = terminals.mine();
        if (!terminal.purpose().isDisplay()) {
            throw BusinessException.invalid("json.missing", "employeeId", "This field is needed.");
        }
        return begin(terminal, Optional.empty());
    }

    private NewSession begin(Terminal terminal, Optional<Employee> employee) {
        Instant now = clock.instant();
        SessionToken token = SessionToken.make();
        sessions.forgetExpired(terminal.id(), now);
        UUID staff = employee.map(Employee::id).orElse(null);
        TerminalSessions.Life life = new TerminalSessions.Life(now.plus(IDLE), now.plus(LONGEST));
        if (!sessions.add(Ids.next(), terminal.id(), staff, token, now, life)) {
            PinCheck.WRONG.orThrow();
        }
        sessions.seen(terminal.id(), now);
        return new NewSession(token, life.expires(), employee);
    }

    /**
     * Who shows this token at the terminal that calls. Each use prolongs it.
     *
     * @return empty when it is unknown, was made elsewhere, or has ended
     */
    public Optional<SignedInStaff> use(SessionToken token, TerminalPlace place) {
        Instant now = clock.instant();
        UUID terminal = TenantContext.get().terminalId();
        if (terminal == null) {
            return Optional.empty();
        }
        Optional<Session> session = sessions.find(token, terminal, place.outletId(), now);
        session.ifPresent(good -> {
            Instant until = earlier(now.plus(IDLE), good.ends());
            if (until.isAfter(good.expires().plus(STEP))) {
                sessions.prolong(good.id(), until);
                sessions.seen(terminal, now);
            }
        });
        return session.map(good -> SessionStaff.of(good, place));
    }

    public void signOut(SessionToken token) {
        sessions.end(token, terminals.mine().id());
    }

    /** The terminal called. */
    public void seen() {
        UUID terminal = TenantContext.get().terminalId();
        if (terminal != null) {
            sessions.seen(terminal, clock.instant());
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
