package app.comanda.staff.pin;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.BusinessException.Kind;

/** What came of a try. */
public enum PinCheck {
    RIGHT,
    /** Or there is no PIN; nobody is told which. */
    WRONG,
    /** Too many were wrong: not even the right one counts. */
    LOCKED;

    /** @throws BusinessException {@code pin.wrong}, {@code pin.locked} */
    public void orThrow() {
        switch (this) {
            case RIGHT -> {}
            case WRONG -> throw BusinessException.invalid("pin.wrong", "pin", "This PIN is wrong.");
            case LOCKED ->
                throw new BusinessException(
                        Kind.TOO_MANY,
                        "pin.locked",
                        "Too many wrong PINs. Wait 15 minutes, or let a manager unlock it.",
                        "pin");
        }
    }
}
