package app.comanda.staff.drawer;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The drawer is to be opened for something else than a sale.
 *
 * @param amount minor units above 0; 0 for {@code NO_SALE}
 * @param reasonId why, of the tenant's list; null for a safe drop
 * @param note at most 200 characters
 * @param approvalId of a manager, where the role needs one
 */
public record MovementRequest(
        DrawerMovement.Kind kind,
        long amount,
        @Nullable UUID reasonId,
        @Nullable String note,
        @Nullable UUID approvalId) {

    public MovementRequest {
        boolean none = kind == DrawerMovement.Kind.NO_SALE;
        if (none ? amount != 0 : amount < 1 || amount > Money.MAX) {
            throw BusinessException.invalid(
                    "movement.amount",
                    "amount",
                    none ? "Nothing is taken when nothing is sold." : "An amount above 0 is needed.");
        }
        if (note != null && note.length() > 200) {
            throw BusinessException.invalid("text.too-long", "note", "At most 200 characters.");
        }
    }
}
