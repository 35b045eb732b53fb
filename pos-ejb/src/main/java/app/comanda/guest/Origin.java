package app.comanda.guest;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.RefundRequest;
import app.comanda.tenancy.TenantContext;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why money moved on a card or an account, and who did it.
 *
 * @param movementId the attempt of a payment, or the refund; each moves money once
 * @param reason where a person decided it
 */
public record Origin(
        @Nullable UUID outletId,
        @Nullable UUID orderId,
        @Nullable UUID movementId,
        @Nullable String reason,
        String madeBy,
        Instant madeAt) {

    private static final int LONGEST_REASON = 200;

    public static Origin of(ChargeRequest charge, Instant at) {
        return new Origin(charge.outletId(), charge.orderId(), charge.attemptId(), null, actor(), at);
    }

    public static Origin of(RefundRequest refund, Instant at) {
        return new Origin(
                refund.of().outletId(), refund.of().orderId(), refund.refundId(), refund.reason(), actor(), at);
    }

    /**
     * Somebody in charge decided it.
     *
     * @param outletId null where it was in none
     * @throws BusinessException {@code ledger.reason}
     */
    public static Origin decided(@Nullable UUID outletId, String reason, Instant at) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON || why.chars().anyMatch(Character::isISOControl)) {
            throw BusinessException.invalid(
                    "ledger.reason", "reason", "Say why, in 1 to " + LONGEST_REASON + " characters.");
        }
        return new Origin(outletId, null, null, why, actor(), at);
    }

    private static String actor() {
        return TenantContext.get().actor();
    }
}
