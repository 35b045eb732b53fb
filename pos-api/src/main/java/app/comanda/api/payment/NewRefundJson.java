package app.comanda.api.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.refund.Claim;
import app.comanda.pricing.refund.OpenBill.TipToo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest gets money back: for lines, or an amount, or everything where neither is named.
 *
 * @param amount minor units, before any rounding of cash
 * @param tip whether the tip goes back too, in proportion; with everything it always does
 * @param paymentId to which payment; where it is left out to those that paid, cash and the newest first
 * @param partId of which part of a split bill
 * @param reasonId one of the tenant's reasons to refund
 * @param reason why in own words, where no reason is chosen
 * @param restock whether what comes back can be sold again
 */
public record NewRefundJson(
        @Nullable List<@Nullable PieceJson> lines,
        @Nullable Long amount,
        @Nullable Boolean tip,
        @Nullable UUID paymentId,
        @Nullable UUID partId,
        @Nullable UUID reasonId,
        @Nullable String reason,
        @Nullable String note,
        @Nullable Boolean restock,
        @Nullable UUID approvalId) {

    /** @param quantity decimal string; all that is left of the line where it is left out */
    public record PieceJson(@Nullable UUID lineId, @Nullable String quantity) {}

    Claim claim() {
        return new Claim(
                what(),
                Boolean.TRUE.equals(tip) ? TipToo.YES : TipToo.NO,
                paymentId,
                partId,
                reasonId,
                reason == null ? "" : reason.strip(),
                note,
                Boolean.TRUE.equals(restock) ? Claim.Restock.YES : Claim.Restock.NO,
                approvalId);
    }

    private Claim.What what() {
        if (lines != null && amount != null) {
            throw BusinessException.invalid("refund.ambiguous", "amount", "Name lines or an amount, not both.");
        }
        if (lines != null) {
            return new Claim.Lines(lines.stream()
                    .map(piece -> new Claim.Piece(
                            piece == null ? null : piece.lineId(), piece == null ? null : piece.quantity()))
                    .toList());
        }
        return amount == null ? new Claim.Everything() : new Claim.Amount(amount);
    }
}
