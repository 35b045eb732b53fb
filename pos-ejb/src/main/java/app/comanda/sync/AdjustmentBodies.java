package app.comanda.sync;

import app.comanda.payment.refund.Claim;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the kinds of events say that take something off a bill or give it back (docs/sync.md), as it came. */
final class AdjustmentBodies {

    private AdjustmentBodies() {}

    /** A whole order. */
    record Discounted(
            @Nullable UUID orderId,
            @Nullable UUID outletId,
            @Nullable UUID discountId,
            @Nullable String percent,
            @Nullable Long amount,
            @Nullable UUID reasonId,
            @Nullable String note,
            @Nullable Attested approval)
            implements OfOutlet {}

    record LineDiscounted(
            @Nullable UUID orderId,
            @Nullable UUID outletId,
            @Nullable UUID lineId,
            @Nullable UUID discountId,
            @Nullable String percent,
            @Nullable Long amount,
            @Nullable UUID reasonId,
            @Nullable String note,
            @Nullable Attested approval)
            implements OfOutlet {}

    record Comped(
            @Nullable UUID orderId,
            @Nullable UUID outletId,
            @Nullable UUID lineId,
            @Nullable UUID discountId,
            @Nullable UUID reasonId,
            @Nullable String note,
            @Nullable Attested approval)
            implements OfOutlet {}

    /** A discount or a comp that is taken back. */
    record Withdrawn(
            @Nullable UUID orderId,
            @Nullable UUID outletId,
            @Nullable UUID discountId) implements OfOutlet {}

    /**
     * @param value of the bill, before any rounding of cash
     * @param amount that was handed out
     */
    record Refunded(
            @Nullable UUID orderId,
            @Nullable UUID outletId,
            @Nullable UUID refundId,
            @Nullable List<Claim.Piece> lines,
            @Nullable Long value,
            @Nullable Long amount,
            @Nullable UUID reasonId,
            @Nullable String note,
            @Nullable String receipt,
            @Nullable Attested approval)
            implements OfOutlet {

        Claim.What what() {
            if (lines != null) {
                return new Claim.Lines(lines);
            }
            return value == null ? new Claim.Everything() : new Claim.Amount(value);
        }
    }
}
