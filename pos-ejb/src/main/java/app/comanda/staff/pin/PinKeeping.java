package app.comanda.staff.pin;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.staff.StaffBook;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everybody sets their own PIN; managers take away or unlock those of the people they may hire, never read one. */
@Stateless
public class PinKeeping {

    @Inject
    StaffPins pins;

    @Inject
    PinHash hash;

    @EJB
    StaffBook staffBook;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** @throws BusinessException {@code staff.unknown} for the system and chain admins */
    public PinState setOwn(Pin pin) {
        UUID me = staffBook.me().id();
        Instant now = clock.instant();
        String hashed = hash.of(pin);
        StaffPin kept = pins.lock(me)
                .map(known -> {
                    known.change(hashed, now);
                    return known;
                })
                .orElseGet(() -> begun(me, hashed, now));
        kept.checkedOfflineBy(OfflineVerifier.of(pin.digits()));
        auditLog.record(Act.of("pin.set", "employee", me));
        return PinState.of(kept, now);
    }

    private StaffPin begun(UUID me, String hashed, Instant now) {
        StaffPin pin = new StaffPin(me, hashed, now);
        pins.add(pin);
        return pin;
    }

    public Optional<PinState> own() {
        UUID me = TenantContext.get().staffId();
        return me == null ? Optional.empty() : pins.find(me).map(pin -> PinState.of(pin, clock.instant()));
    }

    /** Of all who have one. */
    public List<PinState> states() {
        Instant now = clock.instant();
        return pins.all().stream().map(pin -> PinState.of(pin, now)).toList();
    }

    /** Somebody who forgot it has none afterwards. @throws BusinessException {@code staff.unknown}, {@code staff.not-allowed} */
    public void clear(UUID employeeId) {
        staffBook.requireMayDecideAbout(employeeId);
        pins.lock(employeeId).ifPresent(pin -> {
            pins.remove(pin);
            auditLog.record(Act.of("pin.cleared", "employee", employeeId));
        });
    }

    /** @throws BusinessException {@code staff.unknown}, {@code staff.not-allowed} */
    public void unlock(UUID employeeId) {
        staffBook.requireMayDecideAbout(employeeId);
        pins.lock(employeeId).ifPresent(pin -> {
            pin.unlock();
            auditLog.record(Act.of("pin.unlocked", "employee", employeeId));
        });
    }
}
