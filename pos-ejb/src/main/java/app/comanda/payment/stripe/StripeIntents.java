package app.comanda.payment.stripe;

import app.comanda.payment.AttemptReference;
import app.comanda.payment.GatewayAnswer;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a payment intent says. */
final class StripeIntents {

    /** What it cost, with the intent in one call. */
    static final String FEE = "latest_charge.balance_transaction";

    private static final String APPLICATION_FEE = "application_fee";

    /** On a card, and not taken yet. */
    static final String HELD = "requires_capture";

    /** By then a call that we lost has reached Stripe, or never will. */
    static final Duration ON_ITS_WAY = Duration.ofSeconds(30);

    private StripeIntents() {}

    /** Of a payment that takes what a card holds, as long as it is held: did our call get lost? */
    static GatewayAnswer notTaken(AttemptReference taking, String id, Instant now) {
        return taking.startedAt().plus(ON_ITS_WAY).isBefore(now)
                ? new GatewayAnswer.NotReceived()
                : waiting(id, Map.of());
    }

    /** The money that it moved. */
    static GatewayAnswer.Approved approved(PaymentIntent intent) throws StripeAmount.Unpayable {
        String currency = intent.getCurrency().toUpperCase(Locale.ROOT);
        long amount = StripeAmount.minor(intent.getAmountReceived(), currency);
        return new GatewayAnswer.Approved(
                intent.getId(), amount, currency, amount, fee(intent.getLatestChargeObject()));
    }

    /** Called off, by us or by a clock; or by a card that was declined before. */
    static GatewayAnswer.Declined ended(@Nullable PaymentIntent intent, String reference, String code, String message) {
        return failure(intent)
                .map(failed -> new GatewayAnswer.Declined(
                        reference,
                        Objects.requireNonNullElse(failed.getDeclineCode(), String.valueOf(failed.getCode())),
                        StripeFailures.shortened(
                                Objects.requireNonNullElse(failed.getMessage(), "The card was declined."))))
                .orElseGet(() -> new GatewayAnswer.Declined(reference, code, message));
    }

    static Optional<StripeError> failure(@Nullable PaymentIntent intent) {
        return Optional.ofNullable(intent)
                .map(PaymentIntent::getLastPaymentError)
                .filter(failed -> failed.getCode() != null);
    }

    static GatewayAnswer.Pending waiting(@Nullable String reference, Map<String, String> presentation) {
        return new GatewayAnswer.Pending(named(reference), presentation, null);
    }

    /** Whatever has no name is no answer of Stripe. */
    static String named(@Nullable String id) {
        return Objects.requireNonNull(id, "an answer without an id");
    }

    /** What Stripe keeps, in the charge's own currency; 0 where it is settled in another, or not yet. */
    static long fee(@Nullable Charge charge) throws StripeAmount.Unpayable {
        BalanceTransaction settled = charge == null ? null : charge.getBalanceTransactionObject();
        if (charge == null || settled == null || !Objects.equals(settled.getCurrency(), charge.getCurrency())) {
            return 0;
        }
        return StripeAmount.minor(fee(settled), settled.getCurrency());
    }

    /** Without what Comanda keeps, which is counted elsewhere. */
    static long fee(BalanceTransaction settled) {
        long fee = Objects.requireNonNullElse(settled.getFee(), 0L);
        if (settled.getFeeDetails() != null) {
            for (BalanceTransaction.FeeDetail detail : settled.getFeeDetails()) {
                fee -= APPLICATION_FEE.equals(detail.getType()) ? detail.getAmount() : 0;
            }
        }
        return fee;
    }
}
