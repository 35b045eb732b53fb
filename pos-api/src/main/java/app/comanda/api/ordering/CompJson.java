package app.comanda.api.ordering;

import app.comanda.ordering.adjustment.AdjustmentRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a line is on the house. */
public record CompJson(
        @Nullable UUID reasonId,
        @Nullable String note,
        @Nullable UUID approvalId,
        @Nullable Long version) {

    AdjustmentRequest request(UUID order) {
        return new AdjustmentRequest(order, version, reasonId, note, approvalId);
    }
}
