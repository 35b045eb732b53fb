package app.comanda.staff.pin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of a PIN.
 *
 * @param lockedUntil null when it is not locked
 */
public record PinState(
        UUID employeeId, Instant setAt, @Nullable Instant lockedUntil) {

    static PinState of(StaffPin pin, Instant now) {
        return new PinState(
                pin.id(),
                pin.setAt(),
                pin.lockedUntil().filter(until -> now.isBefore(until)).orElse(null));
    }
}
