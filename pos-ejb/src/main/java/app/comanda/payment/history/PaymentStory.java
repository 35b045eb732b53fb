package app.comanda.payment.history;

import app.comanda.payment.Payment;
import app.comanda.payment.refund.Refund;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payment with all that is known of it.
 *
 * @param provider who moved the money, null where no vendor did
 * @param account what the restaurant calls its account with the vendor
 * @param reference what the vendor calls it, once it said
 * @param refunds of this payment, oldest first
 * @param moments oldest first
 */
public record PaymentStory(
        Payment payment,
        String orderNumber,
        @Nullable String provider,
        @Nullable String account,
        @Nullable String reference,
        List<Refund> refunds,
        List<Moment> moments) {

    public PaymentStory {
        refunds = List.copyOf(refunds);
        moments = List.copyOf(moments);
    }

    /** Empty where nobody has to look at it. */
    public Optional<Attention> attention() {
        return refunds.stream().anyMatch(Refund::isRefused)
                ? Optional.of(Attention.REFUND_REFUSED)
                : Optional.ofNullable(Attention.of(payment));
    }

    /** Whether it may change by itself soon. */
    public boolean isMoving() {
        return payment.state().isOpen()
                || payment.state() == Payment.State.SURPLUS
                || refunds.stream().anyMatch(PaymentStory::isUnderWay);
    }

    private static boolean isUnderWay(Refund refund) {
        return refund.state() == Refund.State.PENDING || refund.state() == Refund.State.UNKNOWN;
    }
}
