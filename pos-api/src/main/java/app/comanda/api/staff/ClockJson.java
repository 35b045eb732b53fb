package app.comanda.api.staff;

import app.comanda.api.http.Required;
import app.comanda.kernel.BusinessException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Beginning or ending one's work.
 *
 * @param direction {@code IN} or {@code OUT}
 * @param outletId needed for {@code IN}
 */
public record ClockJson(
        @Nullable Direction direction, @Nullable UUID outletId) {

    /** To work or from it. */
    public enum Direction {
        IN,
        OUT
    }

    Direction neededDirection() {
        return Required.field(direction, "direction");
    }

    /** @throws BusinessException {@code json.missing} */
    UUID neededOutlet() {
        return Required.field(outletId, "outletId");
    }
}
