package app.comanda.payment.openbanking;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.AttemptReference;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Declined;
import app.comanda.payment.GatewayAnswer.NotReceived;
import app.comanda.payment.GatewayAnswer.Pending;
import app.comanda.payment.GatewayAnswer.Unknown;
import app.comanda.payment.RawCall;
import app.comanda.payment.RefundRequest;
import app.comanda.payment.RemoteGateway;
import app.comanda.payment.VendorCall;
import app.comanda.payment.account.Access;
import app.comanda.payment.account.AccountField;
import app.comanda.payment.account.Probe;
import app.comanda.payment.http.NoAnswer;
import app.comanda.payment.http.NotSent;
import app.comanda.payment.http.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * A payment initiator (PISP) that speaks the UK's standard: we ask for a consent, the guest approves it at the bank, and only
 * then we ask for the payment. So nothing moves that we do not ask for, and calling off needs nobody's help.
 */
@ApplicationScoped
public class ObieGateway implements RemoteGateway {

    private static final Duration VALID = Duration.ofMinutes(15);
    private static final String CONSENTS = "/domestic-payment-consents";
    private static final String PAYMENTS = "/domestic-payments";

    /** What a reference names: a consent until the payment was asked for. */
    private static final String PAYMENT = "payment/";

    @Inject
    ObieApi api;

    @Inject
    Clock clock;

    @Override
    public String provider() {
        return "OBIE";
    }

    @Override
    public Set<String> methods() {
        return Set.of("OPEN_BANKING");
    }

    @Override
    public List<AccountField> fields() {
        return List.of(
                AccountField.setting("clientId"),
                AccountField.secret("clientSecret"),
                AccountField.setting("tokenUrl"),
                AccountField.setting("authorizeUrl"),
                AccountField.setting("returnUri"),
                AccountField.setting("signingKeyId"),
                AccountField.secret("signingKey"),
                AccountField.setting("issuer"),
                AccountField.setting("trustAnchor").optional(),
                AccountField.setting("creditorAccount"),
                AccountField.setting("creditorName"));
    }

    /** Reads a consent that there is not: who is let so far has keys that work. */
    @Override
    public Probe probe(Access access) {
        try {
            api.signer(access);
            int status = api.get(access, CONSENTS + "/" + UUID.randomUUID()).status();
            return status == 401 || status == 403
                    ? new Probe(Probe.Outcome.REFUSED, "The bank does not let us in.")
                    : new Probe(Probe.Outcome.WORKS, "The bank answers.");
        } catch (KeysRefused e) {
            return new Probe(Probe.Outcome.REFUSED, String.valueOf(e.getMessage()));
        } catch (NotSent | NoAnswer | FaultToleranceException e) {
            return new Probe(Probe.Outcome.NO_ANSWER, "The payment initiator did not answer.");
        }
    }

    @Override
    public GatewayAnswer charge(ChargeRequest request) {
        if (!request.currency().equals(ObieMessages.CURRENCY)) {
            return new Declined(null, "currency.unsupported", "Banks can't be asked for " + request.currency() + ".");
        }
        return Safely.moving(
                null,
                () -> asked(
                        new ObieMessages(request.attemptId(), request.amount(), request.access()),
                        clock.instant().plus(VALID)));
    }

    private GatewayAnswer asked(ObieMessages messages, Instant expiresAt) {
        Reply reply = api.post(messages.access(), CONSENTS, messages.attemptId(), messages.consent(), "");
        if (!reply.succeeded()) {
            return refused(reply);
        }
        String consent = reply.body().path("Data").path("ConsentId").asText();
        String link = messages.link(consent, api.signer(messages.access()), clock.instant(), expiresAt);
        return new Pending(consent, Map.of("redirect", link, "qr", link), expiresAt);
    }

    private static Declined refused(Reply reply) {
        return new Declined(
                null, "vendor.refused." + reply.status(), "The bank payment service refused. Please pay another way.");
    }

    @Override
    public GatewayAnswer check(AttemptReference attempt) {
        return Safely.asking(() -> {
            String reference = attempt.reference();
            Instant expiresAt = attempt.startedAt().plus(VALID);
            ObieMessages messages = ObieMessages.of(attempt);
            if (reference == null) {
                return clock.instant().isBefore(expiresAt) ? asked(messages, expiresAt) : expired(null);
            }
            return reference.startsWith(PAYMENT)
                    ? paid(api.get(attempt.access(), PAYMENTS + "/" + reference.substring(PAYMENT.length())))
                    : consented(messages, reference, expiresAt);
        });
    }

    /** A consent that is used up belongs to a payment whose answer we lost: the same key finds it. */
    private GatewayAnswer consented(ObieMessages messages, String consent, Instant expiresAt) {
        Reply reply = api.get(messages.access(), CONSENTS + "/" + consent);
        if (!reply.succeeded()) {
            return new Unknown("The bank answered " + reply.status() + ".");
        }
        boolean late = !clock.instant().isBefore(expiresAt);
        return switch (ObieStates.consent(reply)) {
            case WAITS -> late ? expired(consent) : new Pending(consent, Map.of(), expiresAt);
            case REFUSED -> new Declined(consent, "declined", "The bank or the guest said no.");
            case GIVEN -> late ? expired(consent) : pay(messages, consent);
            case USED -> pay(messages, consent);
        };
    }

    private GatewayAnswer pay(ObieMessages messages, String consent) {
        Reply reply = api.post(messages.access(), PAYMENTS, messages.attemptId(), messages.payment(consent), consent);
        return reply.succeeded() ? paid(reply) : new Unknown("The bank answered " + reply.status() + ".");
    }

    private static GatewayAnswer paid(Reply reply) {
        return reply.succeeded()
                ? ObieStates.payment(reply, PAYMENT)
                : new Unknown("The bank answered " + reply.status() + ".");
    }

    private static Declined expired(@org.jspecify.annotations.Nullable String reference) {
        return new Declined(reference, "expired", "The time to pay has passed.");
    }

    /** A consent that we never use moves nothing; a payment that was asked for can't be called off. */
    @Override
    public GatewayAnswer cancel(AttemptReference attempt) {
        String reference = attempt.reference();
        if (reference != null && reference.startsWith(PAYMENT)) {
            return check(attempt);
        }
        return Safely.asking(() -> {
            Reply reply = reference == null
                    ? new Reply(404, com.fasterxml.jackson.databind.node.MissingNode.getInstance())
                    : api.get(attempt.access(), CONSENTS + "/" + reference);
            boolean used = reply.succeeded() && ObieStates.consent(reply) == ObieStates.Consent.USED;
            return used && reference != null
                    ? pay(ObieMessages.of(attempt), reference)
                    : new Declined(reference, "cancelled", "The payment was called off.");
        });
    }

    /** The standard has no refunds: the restaurant gives cash, or sends money from its own bank. */
    @Override
    public GatewayAnswer refund(RefundRequest request) {
        return new Declined(null, "refund.unsupported", "This bank payment can't be given back from here. Give cash.");
    }

    @Override
    public GatewayAnswer checkRefund(RefundRequest request) {
        return new NotReceived();
    }

    @Override
    public VendorCall read(RawCall call, Access access, Instant now) {
        throw BusinessException.forbidden("webhook.signature", "Banks do not call here.");
    }

    /** Banks give no list of what came by an initiator. */
    @Override
    public Books books() {
        return Books.ONE_BY_ONE;
    }
}
