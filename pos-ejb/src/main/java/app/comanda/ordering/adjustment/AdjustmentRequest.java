package app.comanda.ordering.adjustment;

import app.comanda.kernel.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be taken off a bill, and why.
 *
 * @param version the order's version as read; refused when it changed since; null to act whatever happened
 * @param reasonId one of the tenant's reasons; only an unsent line is voided without
 * @param note at most 200 characters
 * @param discountId under which a discount is kept; null to make one
 * @param approvalId a manager's approval of exactly this; null when the role may be enough
 */
public record AdjustmentRequest(
        UUID orderId,
        @Nullable Long version,
        @Nullable UUID reasonId,
        @Nullable String note,
        @Nullable UUID approvalId,
        @Nullable UUID discountId) {

    public AdjustmentRequest(
            UUID orderId,
            @Nullable Long version,
            @Nullable UUID reasonId,
            @Nullable String note,
            @Nullable UUID approvalId) {
        this(orderId, version, reasonId, note, approvalId, null);
    }

    UUID newDiscountId() {
        return discountId == null ? Ids.next() : discountId;
    }
}
