package app.comanda.ordering.adjustment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be taken off a bill, and why.
 *
 * @param version the order's version as read; refused when it changed since; null to act whatever happened
 * @param reasonId one of the tenant's reasons; only an unsent line is voided without
 * @param note at most 200 characters
 * @param approvalId a manager's approval of exactly this; null when the role may be enough
 */
public record AdjustmentRequest(
        UUID orderId,
        @Nullable Long version,
        @Nullable UUID reasonId,
        @Nullable String note,
        @Nullable UUID approvalId) {}
