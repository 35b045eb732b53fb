package app.comanda.payment.stripe;

import app.comanda.payment.AttemptReference;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import com.stripe.exception.ApiException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.terminal.Reader;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import com.stripe.param.PaymentIntentCreateParams.PaymentMethodOptions;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.terminal.ReaderListParams;
import com.stripe.param.terminal.ReaderProcessPaymentIntentParams;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A card on one of Stripe's readers, which Stripe's servers steer. */
@ApplicationScoped
public class StripeReader implements StripeWay {

    /** So that the card is asked to let more be held later; not all do. */
    private static final PaymentMethodOptions RAISABLE = PaymentMethodOptions.builder()
            .setCardPresent(PaymentMethodOptions.CardPresent.builder()
                    .setRequestIncrementalAuthorizationSupport(true)
                    .build())
            .build();

    private static final int CONFLICT = 409;
    private static final List<String> DECIDED = List.of("succeeded", "canceled", "processing");

    @Inject
    StripeLine line;

    @Inject
    StripeAccounts accounts;

    @Inject
    Clock clock;

    @Override
    public GatewayAnswer charge(ChargeRequest request) throws StripeException, StripeAmount.Unpayable {
        return asked(request, CaptureMethod.AUTOMATIC);
    }

    @Override
    public GatewayAnswer hold(ChargeRequest request) throws StripeException, StripeAmount.Unpayable {
        return asked(request, CaptureMethod.MANUAL);
    }

    @Override
    public Optional<PaymentIntent> intent(AttemptReference attempt) throws StripeException {
        return find(accounts.of(attempt.access()), attempt);
    }

    private GatewayAnswer asked(ChargeRequest request, CaptureMethod when)
            throws StripeException, StripeAmount.Unpayable {
        V1Services stripe = accounts.of(request.access());
        String reader = chosen(stripe, request);
        if (reader.isEmpty()) {
            return new GatewayAnswer.Declined(null, "reader.missing", "Choose a card reader.");
        }
        String key = request.attemptId().toString();
        PaymentIntentCreateParams wish = wish(request, reader, when);
        PaymentIntent intent = line.order(() -> stripe.paymentIntents().create(wish, StripeAccounts.once(key)));
        ReaderProcessPaymentIntentParams handing = ReaderProcessPaymentIntentParams.builder()
                .setPaymentIntent(intent.getId())
                .build();
        try {
            Reader busy = line.order(() -> stripe.terminal()
                    .readers()
                    .processPaymentIntent(reader, handing, StripeAccounts.once(key + "-process")));
            return StripeIntents.waiting(
                    intent.getId(), Map.of(StripeMarks.READER, Objects.requireNonNullElse(busy.getLabel(), reader)));
        } catch (InvalidRequestException | ApiException | StripeHttp.NeverSent e) {
            return refused(stripe, intent, e);
        }
    }

    /** The one that was named; else the account's usual one; else the only one that is switched on. */
    private String chosen(V1Services stripe, ChargeRequest request) throws StripeException {
        Optional<String> named = Optional.ofNullable(request.details().get(StripeMarks.READER))
                .filter(id -> !id.isBlank())
                .or(() -> request.access().setting(StripeAccounts.USUAL_READER.name()));
        if (named.isPresent()) {
            return named.get();
        }
        List<Reader> online = StripePages.all(
                line,
                after -> stripe.terminal()
                        .readers()
                        .list(ReaderListParams.builder()
                                .setLimit(StripePages.LIMIT)
                                .setStartingAfter(after)
                                .setStatus(ReaderListParams.Status.ONLINE)
                                .setLocation(request.access()
                                        .setting(StripeAccounts.PLACE.name())
                                        .orElse(null))
                                .build()));
        return online.size() == 1 ? online.get(0).getId() : "";
    }

    private PaymentIntentCreateParams wish(ChargeRequest request, String reader, CaptureMethod when)
            throws StripeAmount.Unpayable {
        long units = StripeAmount.units(request.amount(), request.currency());
        PaymentIntentCreateParams.Builder wish = PaymentIntentCreateParams.builder()
                .setAmount(units)
                .setCurrency(request.currency().toLowerCase(Locale.ROOT))
                .addPaymentMethodType("card_present")
                .setCaptureMethod(when)
                .setDescription(request.description())
                .putAllMetadata(StripeMarks.of(request))
                .putMetadata(StripeMarks.READER, reader);
        if (when == CaptureMethod.MANUAL) {
            wish.setPaymentMethodOptions(RAISABLE);
        } else {
            StripeAccounts.share(request).ifPresent(wish::setApplicationFeeAmount);
        }
        return wish.build();
    }

    /** The reader is busy, away or not known: the intent is called off, so that no card can pay it later. */
    private GatewayAnswer refused(V1Services stripe, PaymentIntent intent, StripeException why) throws StripeException {
        boolean busy = Objects.equals(why.getStatusCode(), CONFLICT);
        if (why instanceof ApiException && !busy) {
            throw why;
        }
        try {
            line.order(() -> stripe.paymentIntents().cancel(intent.getId()));
        } catch (StripeException e) {
            return StripeFailures.ofQuestion(e);
        }
        return !busy && StripeFailures.ofOrder(why) instanceof GatewayAnswer.Declined declined
                ? new GatewayAnswer.Declined(intent.getId(), declined.code(), declined.message())
                : new GatewayAnswer.Declined(intent.getId(), "reader.busy", "The card reader is busy.");
    }

    @Override
    public GatewayAnswer check(AttemptReference attempt) throws StripeException, StripeAmount.Unpayable {
        V1Services stripe = accounts.of(attempt.access());
        Optional<PaymentIntent> intent = find(stripe, attempt);
        if (intent.isEmpty()) {
            // the reader is only asked when we know the intent, so one that comes late takes no money
            return new GatewayAnswer.NotReceived();
        }
        return answer(stripe, attempt, intent.get());
    }

    private GatewayAnswer answer(V1Services stripe, AttemptReference attempt, PaymentIntent intent)
            throws StripeException, StripeAmount.Unpayable {
        switch (Objects.requireNonNullElse(intent.getStatus(), "")) {
            case "succeeded":
                return StripeIntents.approved(intent);
            case "canceled":
                return StripeIntents.ended(intent, intent.getId(), "cancelled", "It was called off.");
            case StripeIntents.HELD:
                return StripeIntents.notTaken(attempt, intent.getId(), clock.instant());
            case "processing":
                return StripeIntents.waiting(intent.getId(), Map.of());
            default:
                return onTheReader(stripe, attempt, intent);
        }
    }

    /** Still without a card: is the reader on it, did it fail, or did nobody ever tell it? */
    private GatewayAnswer onTheReader(V1Services stripe, AttemptReference attempt, PaymentIntent intent)
            throws StripeException, StripeAmount.Unpayable {
        Optional<Reader> reader = reader(stripe, intent);
        Optional<Reader.Action> action = reader.map(Reader::getAction).filter(one -> isAbout(one, intent));
        String state = action.map(Reader.Action::getStatus).orElse("");
        boolean lost = action.isEmpty()
                && attempt.startedAt().plus(StripeIntents.ON_ITS_WAY).isBefore(clock.instant());
        if (state.equals("failed") || lost) {
            return calledOff(stripe, attempt, intent, failure(intent, action));
        }
        return StripeIntents.waiting(
                intent.getId(),
                reader.map(Reader::getLabel)
                        .map(label -> Map.of(StripeMarks.READER, label))
                        .orElse(Map.of()));
    }

    private static GatewayAnswer.Declined failure(PaymentIntent intent, Optional<Reader.Action> action) {
        String code = action.map(Reader.Action::getFailureCode).orElse("reader.lost");
        String message = action.map(Reader.Action::getFailureMessage).orElse("The card reader did not take it up.");
        return StripeIntents.ended(intent, intent.getId(), code, StripeFailures.shortened(message));
    }

    private static boolean isAbout(Reader.Action action, PaymentIntent intent) {
        return action.getProcessPaymentIntent() != null
                && intent.getId().equals(action.getProcessPaymentIntent().getPaymentIntent());
    }

    private Optional<Reader> reader(V1Services stripe, PaymentIntent intent) throws StripeException {
        String id = intent.getMetadata() == null ? null : intent.getMetadata().get(StripeMarks.READER);
        return id == null
                ? Optional.empty()
                : Optional.of(line.ask(() -> stripe.terminal().readers().retrieve(id)));
    }

    /** Lets nobody pay it any more; and if somebody just did, tells that. */
    private GatewayAnswer calledOff(
            V1Services stripe, AttemptReference attempt, PaymentIntent intent, GatewayAnswer.Declined why)
            throws StripeException, StripeAmount.Unpayable {
        try {
            line.order(() -> stripe.paymentIntents().cancel(intent.getId()));
            return why;
        } catch (InvalidRequestException e) {
            PaymentIntent now = get(stripe, intent.getId());
            return DECIDED.contains(String.valueOf(now.getStatus()))
                    ? answer(stripe, attempt, now)
                    : StripeFailures.ofQuestion(e);
        }
    }

    @Override
    public GatewayAnswer cancel(AttemptReference attempt) throws StripeException, StripeAmount.Unpayable {
        V1Services stripe = accounts.of(attempt.access());
        Optional<PaymentIntent> found = find(stripe, attempt);
        if (found.isEmpty()) {
            return new GatewayAnswer.NotReceived();
        }
        PaymentIntent intent = found.get();
        if (DECIDED.contains(String.valueOf(intent.getStatus()))) {
            return answer(stripe, attempt, intent);
        }
        freeTheReader(stripe, intent);
        return calledOff(
                stripe, attempt, intent, new GatewayAnswer.Declined(intent.getId(), "cancelled", "It was called off."));
    }

    private void freeTheReader(V1Services stripe, PaymentIntent intent) throws StripeException {
        Optional<Reader> on = reader(stripe, intent)
                .filter(reader -> reader.getAction() != null && isAbout(reader.getAction(), intent));
        if (on.isPresent()) {
            try {
                line.order(
                        () -> stripe.terminal().readers().cancelAction(on.get().getId()));
            } catch (InvalidRequestException | ApiException e) {
                // it is reading a card this moment, or is switched off: calling the intent off decides
            }
        }
    }

    private Optional<PaymentIntent> find(V1Services stripe, AttemptReference attempt) throws StripeException {
        if (attempt.reference() != null) {
            return Optional.of(get(stripe, attempt.reference()));
        }
        return StripePages.first(
                line,
                after -> stripe.paymentIntents()
                        .list(PaymentIntentListParams.builder()
                                .setLimit(StripePages.LIMIT)
                                .setStartingAfter(after)
                                .addExpand("data." + StripeIntents.FEE)
                                .setCreated(PaymentIntentListParams.Created.builder()
                                        .setGte(StripeMarks.since(attempt))
                                        .build())
                                .build()),
                intent -> StripeMarks.on(intent.getMetadata(), attempt.attemptId()));
    }

    private PaymentIntent get(V1Services stripe, String id) throws StripeException {
        PaymentIntentRetrieveParams whole = PaymentIntentRetrieveParams.builder()
                .addExpand(StripeIntents.FEE)
                .build();
        return line.ask(() -> stripe.paymentIntents().retrieve(id, whole));
    }
}
