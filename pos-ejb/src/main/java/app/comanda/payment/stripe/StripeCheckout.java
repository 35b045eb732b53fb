package app.comanda.payment.stripe;

import app.comanda.payment.AttemptReference;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData.CaptureMethod;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A card on a page of Stripe (Checkout): typed, or from a wallet, on the guest's phone or on the screen before him. */
@ApplicationScoped
public class StripeCheckout implements StripeWay {

    /** Stripe takes no less than 30 minutes; clocks differ. */
    private static final Duration OPEN = Duration.ofMinutes(31);

    private static final String INTENT = "payment_intent";
    private static final String SESSION = "cs_";

    @Inject
    StripeLine line;

    @Inject
    StripeAccounts accounts;

    @Inject
    Clock clock;

    /** Where a guest goes afterwards who came from nowhere. */
    @Inject
    @ConfigProperty(name = "comanda.public.url")
    String home;

    @Override
    public GatewayAnswer charge(ChargeRequest request) throws StripeException, StripeAmount.Unpayable {
        return asked(request, CaptureMethod.AUTOMATIC);
    }

    @Override
    public GatewayAnswer hold(ChargeRequest request) throws StripeException, StripeAmount.Unpayable {
        return asked(request, CaptureMethod.MANUAL);
    }

    private GatewayAnswer asked(ChargeRequest request, CaptureMethod when)
            throws StripeException, StripeAmount.Unpayable {
        V1Services stripe = accounts.of(request.access());
        SessionCreateParams wish = wish(request, when);
        Session session = line.order(() -> stripe.checkout()
                .sessions()
                .create(wish, StripeAccounts.once(request.attemptId().toString())));
        return waiting(session);
    }

    private SessionCreateParams wish(ChargeRequest request, CaptureMethod when) throws StripeAmount.Unpayable {
        long units = StripeAmount.units(request.amount(), request.currency());
        Map<String, String> marks = StripeMarks.of(request);
        String back = request.details().getOrDefault("returnUrl", home);
        SessionCreateParams.PaymentIntentData.Builder intent = SessionCreateParams.PaymentIntentData.builder()
                .putAllMetadata(marks)
                .setCaptureMethod(when)
                .setDescription(request.description());
        if (when == CaptureMethod.AUTOMATIC) {
            StripeAccounts.share(request).ifPresent(intent::setApplicationFeeAmount);
        }
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .setSuccessUrl(back)
                .setCancelUrl(back)
                .setClientReferenceId(request.attemptId().toString())
                .putAllMetadata(marks)
                .setExpiresAt(started(request).plus(OPEN).getEpochSecond())
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                .setCurrency(request.currency().toLowerCase(Locale.ROOT))
                                .setUnitAmount(units)
                                .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                        .setName(request.description())
                                        .build())
                                .build())
                        .build())
                // else the guest may be asked for another currency, and we would be told of an amount in that
                .setAdaptivePricing(SessionCreateParams.AdaptivePricing.builder()
                        .setEnabled(false)
                        .build())
                .setPaymentIntentData(intent.build())
                .build();
    }

    /** The attempt's own time, so that asking again with its key asks for the same. */
    private Instant started(ChargeRequest request) {
        return request.attemptId().version() == 7
                ? Instant.ofEpochMilli(request.attemptId().getMostSignificantBits() >>> 16)
                : clock.instant();
    }

    @Override
    public GatewayAnswer check(AttemptReference attempt) throws StripeException, StripeAmount.Unpayable {
        V1Services stripe = accounts.of(attempt.access());
        String known = attempt.reference();
        if (known == null) {
            Optional<Session> found = find(stripe, attempt);
            return found.isEmpty()
                    ? new GatewayAnswer.NotReceived()
                    : ofSession(stripe, found.get().getId());
        }
        return known.startsWith(SESSION) ? ofSession(stripe, known) : ofIntent(stripe, attempt, known);
    }

    @Override
    public Optional<PaymentIntent> intent(AttemptReference attempt) throws StripeException {
        V1Services stripe = accounts.of(attempt.access());
        String known = attempt.reference();
        if (known != null && !known.startsWith(SESSION)) {
            return Optional.of(line.ask(() -> stripe.paymentIntents().retrieve(known)));
        }
        Optional<String> session = known == null ? find(stripe, attempt).map(Session::getId) : Optional.of(known);
        return session.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(session(stripe, session.get()).getPaymentIntentObject());
    }

    private Session session(V1Services stripe, String id) throws StripeException {
        SessionRetrieveParams whole = SessionRetrieveParams.builder()
                .addExpand(INTENT + "." + StripeIntents.FEE)
                .build();
        return line.ask(() -> stripe.checkout().sessions().retrieve(id, whole));
    }

    private GatewayAnswer ofSession(V1Services stripe, String id) throws StripeException, StripeAmount.Unpayable {
        Session session = session(stripe, id);
        PaymentIntent intent = session.getPaymentIntentObject();
        if (intent != null && "succeeded".equals(intent.getStatus())) {
            return StripeIntents.approved(intent);
        }
        if ("expired".equals(session.getStatus())) {
            return StripeIntents.ended(intent, id, "expired", "The time to pay ran out.");
        }
        return waiting(session);
    }

    private GatewayAnswer ofIntent(V1Services stripe, AttemptReference attempt, String id)
            throws StripeException, StripeAmount.Unpayable {
        PaymentIntentRetrieveParams whole = PaymentIntentRetrieveParams.builder()
                .addExpand(StripeIntents.FEE)
                .build();
        PaymentIntent intent = line.ask(() -> stripe.paymentIntents().retrieve(id, whole));
        if (StripeIntents.HELD.equals(intent.getStatus())) {
            return StripeIntents.notTaken(attempt, id, clock.instant());
        }
        return "succeeded".equals(intent.getStatus())
                ? StripeIntents.approved(intent)
                : StripeIntents.waiting(id, Map.of());
    }

    /** The guest can't pay on a page whose address never reached us, so what is not there yet takes no money later. */
    private Optional<Session> find(V1Services stripe, AttemptReference attempt) throws StripeException {
        return StripePages.first(
                line,
                after -> stripe.checkout()
                        .sessions()
                        .list(SessionListParams.builder()
                                .setLimit(StripePages.LIMIT)
                                .setStartingAfter(after)
                                .setCreated(SessionListParams.Created.builder()
                                        .setGte(StripeMarks.since(attempt))
                                        .build())
                                .build()),
                session -> attempt.attemptId().toString().equals(session.getClientReferenceId()));
    }

    @Override
    public GatewayAnswer cancel(AttemptReference attempt) throws StripeException, StripeAmount.Unpayable {
        GatewayAnswer now = check(attempt);
        if (!(now instanceof GatewayAnswer.Pending pending)) {
            return now;
        }
        V1Services stripe = accounts.of(attempt.access());
        try {
            line.order(() -> stripe.checkout().sessions().expire(pending.reference()));
            return new GatewayAnswer.Declined(pending.reference(), "cancelled", "It was called off.");
        } catch (InvalidRequestException e) {
            // the guest was quicker
            return check(attempt);
        }
    }

    private static GatewayAnswer waiting(Session session) {
        Map<String, String> shown =
                session.getUrl() == null ? Map.of() : Map.of("redirect", session.getUrl(), "qr", session.getUrl());
        return new GatewayAnswer.Pending(
                StripeIntents.named(session.getId()),
                shown,
                session.getExpiresAt() == null ? null : Instant.ofEpochSecond(session.getExpiresAt()));
    }
}
