package app.comanda.api.staff;

import app.comanda.staff.pin.PinState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param lockedUntil only while it is locked */
public record PinStateJson(Instant setAt, @Nullable Instant lockedUntil) {

    static PinStateJson of(PinState state) {
        return new PinStateJson(state.setAt(), state.lockedUntil());
    }
}
