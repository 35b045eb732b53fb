package app.comanda.payment.stripe;

import app.comanda.payment.AttemptReference;
import app.comanda.payment.CardTabs;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentIncrementAuthorizationParams;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Amounts that cards hold at Stripe (intents that are captured later). */
@ApplicationScoped
public class StripeTabs implements CardTabs {

    /** docs.stripe.com: cards on readers 2 days, others 7, some of them 5. */
    private static final Duration ON_A_READER = Duration.ofDays(2);

    private static final Duration ON_A_PAGE = Duration.ofDays(5);

    @Inject
    StripeLine line;

    @Inject
    StripeAccounts accounts;

    @Inject
    StripeWays ways;

    @Override
    public String provider() {
        return StripeGateway.PROVIDER;
    }

    @Override
    public Duration holdsFor(String method) {
        return method.equals(StripeGateway.CARD_READER) ? ON_A_READER : ON_A_PAGE;
    }

    @Override
    public GatewayAnswer hold(ChargeRequest request) {
        return StripeGateway.answer(() -> ways.of(request.method()).hold(request), StripeFailures::ofOrder);
    }

    @Override
    public GatewayAnswer checkHold(AttemptReference tab) {
        return StripeGateway.answer(() -> look(tab), StripeFailures::ofQuestion);
    }

    private GatewayAnswer look(AttemptReference tab) throws StripeException, StripeAmount.Unpayable {
        Optional<PaymentIntent> found = ways.of(tab.method()).intent(tab);
        String status = found.map(PaymentIntent::getStatus).orElse("");
        switch (status) {
            case StripeIntents.HELD:
                return held(found.get());
            case "succeeded":
                return new GatewayAnswer.Declined(found.get().getId(), "taken", "It was taken.");
            case "canceled":
                return StripeIntents.ended(found.get(), found.get().getId(), "cancelled", "It was let go.");
            default:
                return ways.of(tab.method()).check(tab);
        }
    }

    private static GatewayAnswer held(PaymentIntent intent) throws StripeAmount.Unpayable {
        String currency = intent.getCurrency().toUpperCase(Locale.ROOT);
        return GatewayAnswer.Approved.of(
                StripeIntents.named(intent.getId()),
                StripeAmount.minor(intent.getAmountCapturable(), currency),
                currency);
    }

    @Override
    public GatewayAnswer raise(AttemptReference tab, long amount) {
        return StripeGateway.answer(() -> more(tab, amount), StripeFailures::ofOrder);
    }

    private GatewayAnswer more(AttemptReference tab, long amount) throws StripeException, StripeAmount.Unpayable {
        V1Services stripe = accounts.of(tab.access());
        PaymentIntentIncrementAuthorizationParams wish = PaymentIntentIncrementAuthorizationParams.builder()
                .setAmount(StripeAmount.units(amount, tab.currency()))
                .build();
        String key = tab.attemptId() + "-" + amount;
        return held(line.order(
                () -> stripe.paymentIntents().incrementAuthorization(held(tab), wish, StripeAccounts.once(key))));
    }

    @Override
    public GatewayAnswer release(AttemptReference tab) {
        return StripeGateway.answer(() -> letGo(tab), StripeFailures::ofQuestion);
    }

    private GatewayAnswer letGo(AttemptReference tab) throws StripeException, StripeAmount.Unpayable {
        Optional<PaymentIntent> found = ways.of(tab.method()).intent(tab);
        if (!found.map(PaymentIntent::getStatus)
                .filter(StripeIntents.HELD::equals)
                .isPresent()) {
            return ways.of(tab.method()).cancel(tab);
        }
        String id = found.get().getId();
        V1Services stripe = accounts.of(tab.access());
        try {
            line.order(() -> stripe.paymentIntents().cancel(id));
            return new GatewayAnswer.Declined(id, "cancelled", "It was let go.");
        } catch (InvalidRequestException e) {
            // it was taken, or let go, this moment
            return look(tab);
        }
    }

    /** Takes what a card holds, or less; what is left is let go. */
    GatewayAnswer take(ChargeRequest request) throws StripeException, StripeAmount.Unpayable {
        V1Services stripe = accounts.of(request.access());
        String id = Objects.requireNonNull(request.details().get(TAB));
        PaymentIntentCaptureParams.Builder wish = PaymentIntentCaptureParams.builder()
                .setAmountToCapture(StripeAmount.units(request.amount(), request.currency()))
                .putAllMetadata(StripeMarks.of(request))
                .addExpand(StripeIntents.FEE);
        StripeAccounts.share(request).ifPresent(wish::setApplicationFeeAmount);
        PaymentIntent taken = line.order(() -> stripe.paymentIntents()
                .capture(
                        id,
                        wish.build(),
                        StripeAccounts.once(request.attemptId().toString())));
        return StripeIntents.approved(taken);
    }

    private static String held(AttemptReference tab) {
        return Objects.requireNonNull(tab.reference(), "a tab without a reference");
    }
}
