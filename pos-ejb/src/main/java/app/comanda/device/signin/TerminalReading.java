package app.comanda.device.signin;

import app.comanda.device.Purpose;
import app.comanda.device.Terminal;
import app.comanda.device.Terminals;
import app.comanda.device.signin.TerminalCard.Colleague;
import app.comanda.device.signin.TerminalCard.Pinned;
import app.comanda.staff.Employees;
import app.comanda.staff.pin.StaffPin;
import app.comanda.staff.pin.StaffPins;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A terminal looks up where it stands and who works there. */
@Stateless
public class TerminalReading {

    /** Long enough for a weekend without a technician; then a stolen till is nobody's any more. */
    private static final Duration OFFLINE = Duration.ofHours(72);

    @Inject
    Terminals terminals;

    @Inject
    Outlets outlets;

    @Inject
    Employees employees;

    @Inject
    StaffPins pins;

    @EJB
    SigningIn signingIn;

    @Inject
    Clock clock;

    public TerminalCard card() {
        Terminal terminal = terminals.mine();
        signingIn.seen();
        return new TerminalCard(
                TenantContext.get().tenant(),
                terminal,
                outlets.get(terminal.outletId()),
                terminal.purpose() == Purpose.TILL ? colleagues(terminal.outletId()) : List.of(),
                OFFLINE,
                clock.instant());
    }

    private List<Colleague> colleagues(UUID outletId) {
        Map<UUID, StaffPin> known = pins.byEmployee();
        return employees.workingIn(outletId).stream()
                .map(employee -> {
                    Optional<StaffPin> pin = Optional.ofNullable(known.get(employee.id()));
                    return new Colleague(
                            employee, pin.isPresent() ? Pinned.YES : Pinned.NO, pin.flatMap(StaffPin::verifier));
                })
                .toList();
    }
}
