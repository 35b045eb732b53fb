package app.comanda.payment.stripe;

import app.comanda.payment.AttemptReference;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.RefundRequest;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Money back to the card that paid. */
@ApplicationScoped
public class StripeRefunds {

    private static final String SESSION = "cs_";

    @Inject
    StripeLine line;

    @Inject
    StripeAccounts accounts;

    public GatewayAnswer refund(RefundRequest request) throws StripeException, StripeAmount.Unpayable {
        V1Services stripe = accounts.of(request.of().access());
        Optional<String> intent = intent(stripe, request.of());
        if (intent.isEmpty()) {
            return unpaid(request);
        }
        RefundCreateParams wish = RefundCreateParams.builder()
                .setPaymentIntent(intent.get())
                .setAmount(StripeAmount.units(request.amount(), request.of().currency()))
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .putMetadata(StripeMarks.REFUND, request.refundId().toString())
                .putMetadata(StripeMarks.ATTEMPT, request.of().attemptId().toString())
                .build();
        return answer(line.order(() -> stripe.refunds()
                .create(wish, StripeAccounts.once(request.refundId().toString()))));
    }

    public GatewayAnswer check(RefundRequest request) throws StripeException, StripeAmount.Unpayable {
        V1Services stripe = accounts.of(request.of().access());
        Optional<String> intent = intent(stripe, request.of());
        if (intent.isEmpty()) {
            return new GatewayAnswer.NotReceived();
        }
        Optional<Refund> refund = StripePages.first(
                line,
                after -> stripe.refunds()
                        .list(RefundListParams.builder()
                                .setPaymentIntent(intent.get())
                                .setLimit(StripePages.LIMIT)
                                .setStartingAfter(after)
                                .build()),
                one -> one.getMetadata() != null
                        && request.refundId()
                                .toString()
                                .equals(one.getMetadata().get(StripeMarks.REFUND)));
        return refund.isEmpty() ? new GatewayAnswer.NotReceived() : answer(refund.get());
    }

    /** Attempts are known by their session until they are paid. */
    private Optional<String> intent(V1Services stripe, AttemptReference attempt) throws StripeException {
        String reference = attempt.reference();
        if (reference == null || !reference.startsWith(SESSION)) {
            return Optional.ofNullable(reference);
        }
        return Optional.ofNullable(
                line.ask(() -> stripe.checkout().sessions().retrieve(reference)).getPaymentIntent());
    }

    private static GatewayAnswer unpaid(RefundRequest request) {
        return new GatewayAnswer.Declined(request.of().reference(), "refund.unpaid", "Stripe took no money for it.");
    }

    private static GatewayAnswer answer(Refund refund) throws StripeAmount.Unpayable {
        String currency = refund.getCurrency().toUpperCase(Locale.ROOT);
        return switch (Objects.requireNonNullElse(refund.getStatus(), "")) {
            case "succeeded" ->
                GatewayAnswer.Approved.of(refund.getId(), StripeAmount.minor(refund.getAmount(), currency), currency);
            case "failed", "canceled" ->
                new GatewayAnswer.Declined(
                        refund.getId(),
                        Objects.requireNonNullElse(refund.getFailureReason(), "refund.failed"),
                        "The card's bank did not take the money back.");
            default -> StripeIntents.waiting(refund.getId(), Map.of());
        };
    }
}
