package app.comanda.payment.refund;

import app.comanda.kernel.BusinessException;
import app.comanda.pricing.refund.OpenBill.TipToo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest wants money back.
 *
 * @param paymentId to which tender; null for those that paid, cash and the newest first
 * @param partId of which part of a split bill; null for any
 * @param reasonId one of the tenant's reasons; null where the reason is told in own words
 * @param reason those words; empty where there are none
 * @param approvalId a manager's approval, where the caller's role is not enough
 */
public record Claim(
        What what,
        TipToo tipToo,
        @Nullable UUID paymentId,
        @Nullable UUID partId,
        @Nullable UUID reasonId,
        String reason,
        @Nullable String note,
        Restock restock,
        @Nullable UUID approvalId) {

    /** The longest reason or note. */
    private static final int LONGEST_TEXT = 200;

    public Claim {
        requireShort(reason, "reason");
        requireShort(note, "note");
    }

    /** Nobody need say why as long as nothing is given. @throws BusinessException {@code refund.reason} */
    void requireReason() {
        if (reasonId == null && reason.isBlank()) {
            throw BusinessException.invalid("refund.reason", "reasonId", "Say why the money goes back.");
        }
    }

    private static void requireShort(@Nullable String text, String field) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw BusinessException.invalid("text.too-long", field, "At most " + LONGEST_TEXT + " characters.");
        }
    }

    /** Whether what comes back can be sold again. */
    public enum Restock {
        YES,
        NO
    }

    /** Of what. */
    public sealed interface What {}

    /** All that was paid and not yet given back. */
    public record Everything() implements What {}

    /** @param value minor units, before any rounding of cash */
    public record Amount(long value) implements What {}

    /** Some of the lines. */
    public record Lines(List<Piece> pieces) implements What {
        public Lines {
            pieces = List.copyOf(pieces);
        }
    }

    /** @param quantity decimal string; null for all that is left of the line */
    public record Piece(@Nullable UUID lineId, @Nullable String quantity) {}
}
