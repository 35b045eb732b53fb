package app.comanda.api.ordering;

import app.comanda.ordering.adjustment.AdjustmentRequest;
import app.comanda.ordering.adjustment.DiscountSize;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A discount to be given, either a percentage or an amount, and why. */
public record NewDiscountJson(
        @Nullable String percent,
        @Nullable Long amount,
        @Nullable UUID reasonId,
        @Nullable String note,
        @Nullable UUID approvalId,
        @Nullable Long version) {

    AdjustmentRequest request(UUID order) {
        return new AdjustmentRequest(order, version, reasonId, note, approvalId);
    }

    DiscountSize size() {
        return new DiscountSize(percent, amount);
    }
}
