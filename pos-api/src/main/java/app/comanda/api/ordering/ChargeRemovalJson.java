package app.comanda.api.ordering;

import app.comanda.ordering.adjustment.AdjustmentRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a guest need not pay for service; the reason is one for a discount. */
public record ChargeRemovalJson(
        @Nullable UUID reasonId,
        @Nullable String note,
        @Nullable UUID approvalId,
        @Nullable Long version) {

    AdjustmentRequest request(UUID order) {
        return new AdjustmentRequest(order, version, reasonId, note, approvalId);
    }
}
