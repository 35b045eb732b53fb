package app.comanda.payment.openbanking;

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
import app.comanda.payment.VendorEntry;
import app.comanda.payment.account.Access;
import app.comanda.payment.account.AccountField;
import app.comanda.payment.account.Probe;
import app.comanda.payment.http.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Payments v3 of TrueLayer: the guest opens a page, chooses a bank and approves there; the bank pays the restaurant's
 * merchant account. What the vendor is sent is made of the attempt and the account alone, so that asking again with the
 * same key is the same request, and finds an attempt whose answer was lost.
 */
@ApplicationScoped
public class TrueLayerGateway implements RemoteGateway {

    /** TrueLayer lets a payment that nobody authorised fail after this time. */
    static final Duration VALID = Duration.ofMinutes(15);

    private static final Set<String> CURRENCIES = Set.of("GBP", "EUR", "PLN");
    private static final String PAYMENTS = "/v3/payments";
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int REUSED = 422;

    @Inject
    TrueLayerApi api;

    @Inject
    TrueLayerWebhooks webhooks;

    @Inject
    TrueLayerBooks books;

    @Inject
    Clock clock;

    @Override
    public String provider() {
        return "TRUELAYER";
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
                AccountField.setting("signingKeyId"),
                AccountField.secret("signingKey"),
                AccountField.setting("merchantAccountId"),
                AccountField.setting("beneficiaryName"),
                AccountField.setting("contactEmail"),
                AccountField.setting("returnUri").optional(),
                AccountField.setting("authBase").optional(),
                AccountField.setting("pageBase").optional(),
                AccountField.setting("webhookKeys").optional());
    }

    @Override
    public Probe probe(Access access) {
        return books.probe(access);
    }

    @Override
    public GatewayAnswer charge(ChargeRequest request) {
        if (!CURRENCIES.contains(request.currency())) {
            return new Declined(null, "currency.unsupported", "Banks can't be asked for " + request.currency() + ".");
        }
        return Safely.moving(null, () -> {
            Asked asked = new Asked(request.attemptId(), request.amount(), request.currency(), request.access());
            Reply reply = ask(asked);
            return reply.succeeded()
                    ? shown(reply, asked, request.details(), clock.instant().plus(VALID))
                    : refused(reply);
        });
    }

    /** All that the vendor is told of an attempt. */
    private record Asked(UUID attemptId, long amount, String currency, Access access) {

        static Asked of(AttemptReference attempt) {
            return new Asked(attempt.attemptId(), attempt.amount(), attempt.currency(), attempt.access());
        }

        /** What the guest's statement shows; banks take 18 characters everywhere. */
        String statement() {
            String hex = attemptId.toString().replace("-", "");
            return "C" + hex.substring(hex.length() - 16);
        }

        Map<String, Object> body() {
            Map<String, Object> beneficiary = new LinkedHashMap<>();
            beneficiary.put("type", "merchant_account");
            beneficiary.put(
                    "merchant_account_id", access.setting("merchantAccountId").orElse(""));
            beneficiary.put(
                    "account_holder_name", access.setting("beneficiaryName").orElse(""));
            beneficiary.put("reference", statement());
            Map<String, Object> method = new LinkedHashMap<>();
            method.put("type", "bank_transfer");
            method.put("provider_selection", Map.of("type", "user_selected"));
            method.put("beneficiary", beneficiary);
            Map<String, Object> user = new LinkedHashMap<>();
            user.put("name", "Guest");
            user.put("email", access.setting("contactEmail").orElse(""));
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("amount_in_minor", amount);
            body.put("currency", currency);
            body.put("payment_method", method);
            body.put("user", user);
            body.put("metadata", Map.of("attempt", attemptId.toString()));
            return body;
        }
    }

    private Reply ask(Asked asked) {
        return api.post(asked.access(), PAYMENTS, asked.attemptId(), asked.body());
    }

    private static GatewayAnswer shown(Reply reply, Asked asked, Map<String, String> details, Instant expiresAt) {
        String id = reply.text("id");
        if (reply.text("status").equals("failed")) {
            return TrueLayerStates.declined(id, reply.text("failure_reason"));
        }
        if (id.isEmpty() || reply.text("resource_token").isEmpty()) {
            return new Unknown("TrueLayer named no payment.");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("payment_id", id);
        fields.put("resource_token", reply.text("resource_token"));
        asked.access()
                .setting("returnUri")
                .or(() -> java.util.Optional.ofNullable(details.get("returnUrl")))
                .ifPresent(address -> fields.put("return_uri", address));
        String link = TrueLayerAddresses.of(asked.access()).page() + "/payments#" + TrueLayerApi.encoded(fields);
        return new Pending(id, Map.of("redirect", link, "qr", link), expiresAt);
    }

    /** Another request with this key is on its way, or had another body: then something was accepted. */
    private static GatewayAnswer refused(Reply reply) {
        if (reply.status() == CONFLICT || reply.status() == REUSED) {
            return new Unknown("TrueLayer knows this key by another request.");
        }
        return new Declined(
                null, "vendor.refused." + reply.status(), "The bank payment service refused. Please pay another way.");
    }

    @Override
    public GatewayAnswer check(AttemptReference attempt) {
        return Safely.asking(() -> {
            Instant expiresAt = attempt.startedAt().plus(VALID);
            boolean late = !clock.instant().isBefore(expiresAt);
            String id = attempt.reference();
            if (id == null) {
                Reply again = ask(Asked.of(attempt));
                if (!again.succeeded()) {
                    return refused(again) instanceof Unknown unknown ? unknown : new NotReceived();
                }
                if (!late) {
                    return shown(again, Asked.of(attempt), Map.of(), expiresAt);
                }
                id = again.text("id");
            }
            Reply payment = api.get(attempt.access(), PAYMENTS + "/" + id);
            if (late && TrueLayerStates.canBeCalledOff(payment)) {
                return callOff(attempt, id, "expired");
            }
            return known(payment, expiresAt);
        });
    }

    private static GatewayAnswer known(Reply payment, Instant expiresAt) {
        if (payment.status() == NOT_FOUND) {
            return new NotReceived();
        }
        return payment.succeeded()
                ? TrueLayerStates.payment(payment, expiresAt)
                : new Unknown("TrueLayer answered " + payment.status() + ".");
    }

    @Override
    public GatewayAnswer cancel(AttemptReference attempt) {
        return Safely.asking(() -> {
            String id = attempt.reference();
            if (id == null) {
                Reply again = ask(Asked.of(attempt));
                if (!again.succeeded()) {
                    return refused(again) instanceof Unknown unknown ? unknown : new NotReceived();
                }
                id = again.text("id");
            }
            return callOff(attempt, id, "canceled");
        });
    }

    /** TrueLayer only promises to try: what became of the payment is read afterwards. */
    private GatewayAnswer callOff(AttemptReference attempt, String id, String reason) {
        UUID key = UUID.nameUUIDFromBytes(
                (attempt.attemptId() + " cancel").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        api.post(attempt.access(), PAYMENTS + "/" + id + "/actions/cancel", key, Map.of());
        GatewayAnswer answer = known(
                api.get(attempt.access(), PAYMENTS + "/" + id),
                attempt.startedAt().plus(VALID));
        return answer instanceof Declined declined && declined.code().equals("cancelled")
                ? TrueLayerStates.declined(id, reason)
                : answer;
    }

    @Override
    public GatewayAnswer refund(RefundRequest request) {
        AttemptReference of = request.of();
        return Safely.moving(null, () -> {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("amount_in_minor", request.amount());
            body.put("reference", Asked.of(of).statement());
            body.put("metadata", Map.of("refund", request.refundId().toString()));
            Reply reply = api.post(of.access(), refunds(of), request.refundId(), body);
            return reply.succeeded() ? made(of, reply.text("id")) : refused(reply);
        });
    }

    /** The refund is accepted by now: a question that fails leaves it pending. */
    private GatewayAnswer made(AttemptReference of, String id) {
        GatewayAnswer answer =
                Safely.asking(() -> TrueLayerStates.refund(api.get(of.access(), refunds(of) + "/" + id)));
        return answer instanceof Unknown ? new Pending(id, Map.of(), null) : answer;
    }

    @Override
    public GatewayAnswer checkRefund(RefundRequest request) {
        return Safely.asking(() -> books.findRefund(request, refunds(request.of())));
    }

    private static String refunds(AttemptReference of) {
        return PAYMENTS + "/" + of.reference() + "/refunds";
    }

    @Override
    public VendorCall read(RawCall call, Access access, Instant now) {
        return webhooks.read(call, access, now);
    }

    @Override
    public List<VendorEntry> entries(Access access, Instant from, Instant until) {
        return books.entries(access, from, until);
    }
}
