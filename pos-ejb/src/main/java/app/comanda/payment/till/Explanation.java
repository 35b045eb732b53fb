package app.comanda.payment.till;

import app.comanda.kernel.BusinessException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a count is off. Empty for one that is right.
 *
 * @param reasonId of the tenant's list
 * @param note at most 200 characters
 * @param approvalId of a manager, where the role needs one
 */
public record Explanation(
        @Nullable UUID reasonId,
        @Nullable String note,
        @Nullable UUID approvalId) {

    public Explanation {
        if (note != null && note.length() > 200) {
            throw BusinessException.invalid("text.too-long", "note", "At most 200 characters.");
        }
    }
}
