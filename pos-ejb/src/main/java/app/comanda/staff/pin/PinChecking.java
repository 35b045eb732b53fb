package app.comanda.staff.pin;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Tries a PIN, one try at a time. In a transaction of its own, which tells the outcome instead of throwing it: the
 * refusal that follows rolls the caller's work back, but not the count.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PinChecking {

    @Inject
    StaffPins pins;

    @Inject
    PinHash hash;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    public PinCheck check(UUID employeeId, String typed) {
        Optional<StaffPin> kept = pins.lock(employeeId);
        PinCheck outcome =
                kept.map(pin -> pin.check(typed, hash, clock.instant())).orElse(PinCheck.WRONG);
        if (outcome == PinCheck.RIGHT) {
            kept.filter(pin -> pin.verifier().isEmpty())
                    .ifPresent(pin -> pin.checkedOfflineBy(OfflineVerifier.of(typed)));
        }
        if (outcome != PinCheck.RIGHT) {
            auditLog.record(Act.of("pin.refused", "employee", employeeId).changed(null, outcome.name()));
        }
        return outcome;
    }
}
