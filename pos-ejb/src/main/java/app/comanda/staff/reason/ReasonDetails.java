package app.comanda.staff.reason;

import app.comanda.kernel.BusinessException;

/**
 * What may be changed of a reason.
 *
 * @param position 0 to 999, smaller first
 * @param active whether it is offered
 */
public record ReasonDetails(String text, int position, boolean active) {

    public ReasonDetails {
        if (position < 0 || position > 999) {
            throw BusinessException.invalid("reason.position", "position", "A position is 0 to 999.");
        }
    }
}
