package app.comanda.api.ordering;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.adjustment.AdjustmentRequest;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line to be taken off.
 *
 * @param quantity decimal string; left out for all of it
 */
public record VoidJson(
        @Nullable String quantity,
        @Nullable UUID reasonId,
        @Nullable String note,
        @Nullable UUID approvalId,
        @Nullable Long version) {

    private static final Pattern QUANTITY = Pattern.compile("\\d{1,5}(\\.\\d{1,3})?");

    AdjustmentRequest request(UUID order) {
        return new AdjustmentRequest(order, version, reasonId, note, approvalId);
    }

    @Nullable
    BigDecimal amountOfIt() {
        if (quantity == null) {
            return null;
        }
        if (!QUANTITY.matcher(quantity).matches()) {
            throw BusinessException.invalid(
                    "void.quantity", "quantity", "A quantity is above 0, with at most three decimals.");
        }
        return new BigDecimal(quantity);
    }
}
