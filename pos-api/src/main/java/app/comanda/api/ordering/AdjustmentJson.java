package app.comanda.api.ordering;

import app.comanda.ordering.adjustment.OrderAdjustment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something taken off a bill: what, how much, why, by whom. Amounts in minor units of the order's currency. */
public record AdjustmentJson(
        UUID id,
        OrderAdjustment.Kind kind,
        @Nullable UUID lineId,
        UUID subjectId,
        String subject,
        @Nullable String quantity,
        long amount,
        String currency,
        @Nullable String reason,
        @Nullable String note,
        String actor,
        @Nullable UUID staffId,
        @Nullable UUID approverId,
        LocalDate businessDate,
        Instant at,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy) {

    static List<AdjustmentJson> of(List<OrderAdjustment> adjustments) {
        return adjustments.stream().map(AdjustmentJson::of).toList();
    }

    private static AdjustmentJson of(OrderAdjustment adjustment) {
        return new AdjustmentJson(
                adjustment.id(),
                adjustment.kind(),
                adjustment.lineId().orElse(null),
                adjustment.subjectId(),
                adjustment.subject(),
                adjustment
                        .quantity()
                        .map(quantity -> quantity.stripTrailingZeros().toPlainString())
                        .orElse(null),
                adjustment.amount(),
                adjustment.currency(),
                adjustment.reason().orElse(null),
                adjustment.note().orElse(null),
                adjustment.actor(),
                adjustment.staffId().orElse(null),
                adjustment.approverId().orElse(null),
                adjustment.businessDate(),
                adjustment.at(),
                adjustment.withdrawnAt().orElse(null),
                adjustment.withdrawnBy().orElse(null));
    }
}
