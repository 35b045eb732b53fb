package app.comanda.payment.qris;

import app.comanda.kernel.Json;
import app.comanda.payment.AttemptReference;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Declined;
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
import app.comanda.payment.http.NoAnswer;
import app.comanda.payment.http.NotSent;
import app.comanda.payment.http.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * QRIS by Xendit's QR codes (api-version 2022-07-31). Its {@code reference_id} is our attempt's id, what we remember of it
 * is the code's id.
 */
@ApplicationScoped
public class XenditGateway implements RemoteGateway {

    static final String PROVIDER = "XENDIT";

    /** How long a code can be paid. */
    static final Duration VALID = Duration.ofMinutes(15);

    @Inject
    XenditCalls calls;

    @Inject
    XenditPayments payments;

    @Inject
    XenditLedger ledger;

    @Inject
    Clock clock;

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Set<String> methods() {
        return Set.of("QRIS");
    }

    @Override
    public long coin(String currency) {
        return Rupiah.coin(currency);
    }

    @Override
    public List<AccountField> fields() {
        return List.of(AccountField.secret("secretKey"), AccountField.secret("callbackToken"));
    }

    @Override
    public Probe probe(Access access) {
        return Asking.probe(
                () -> calls.ask(access, "/qr_codes/qr_" + UUID.randomUUID()).status());
    }

    @Override
    public GatewayAnswer charge(ChargeRequest request) {
        return Asking.toMove(request.amount(), request.currency(), () -> charged(request));
    }

    private GatewayAnswer charged(ChargeRequest request) {
        Instant expiry = clock.instant().plus(VALID);
        String key = request.attemptId().toString();
        ObjectNode code = Json.mapper()
                .createObjectNode()
                .put("reference_id", key)
                .put("type", "DYNAMIC")
                .put("currency", Rupiah.CURRENCY)
                .put("amount", Rupiah.of(request.amount()))
                .put("expires_at", expiry.toString());
        Reply answer = calls.move(request.access(), "/qr_codes", code, key);
        if (answer.status() >= 300) {
            return refused(answer);
        }
        if (!answer.text("reference_id").equals(key)
                || answer.text("id").isEmpty()
                || answer.text("qr_string").isEmpty()) {
            throw new NotUnderstood("no code of this attempt");
        }
        return new Pending(
                answer.text("id"),
                Map.of("qr", answer.text("qr_string")),
                answer.time("expires_at").orElse(expiry));
    }

    @Override
    public GatewayAnswer check(AttemptReference attempt) {
        return Asking.toKnow(() -> payments.of(attempt));
    }

    /**
     * Xendit has no way to call a code off: we stop showing it. A guest who scanned it before may still pay; Xendit calls
     * about that, and money for a payment that was called off goes back by itself.
     */
    @Override
    public GatewayAnswer cancel(AttemptReference attempt) {
        GatewayAnswer now = check(attempt);
        return now instanceof Pending pending
                ? new Declined(pending.reference(), "cancelled", "The payment was called off.")
                : now;
    }

    /**
     * Of the payment that the code got; Xendit decides on it later, except where it refuses at once. Asked again, it tells
     * what became of it.
     */
    @Override
    public GatewayAnswer refund(RefundRequest request) {
        return Asking.toMove(request.amount(), request.of().currency(), () -> refunded(request));
    }

    private GatewayAnswer refunded(RefundRequest request) {
        String payment;
        Optional<JsonNode> before;
        try {
            payment = payments.paymentOf(request.of());
            before = payments.refundOf(request, payment);
        } catch (NoAnswer | NotUnderstood e) {
            // of the refund itself nothing was asked yet
            throw new NotSent("Xendit does not tell of the payment.");
        }
        return before.map(XenditGateway::refund)
                .filter(answer -> !(answer instanceof Declined))
                .orElseGet(() -> refundAnew(request, payment));
    }

    private GatewayAnswer refundAnew(RefundRequest request, String payment) {
        String key = request.refundId().toString();
        ObjectNode body = Json.mapper()
                .createObjectNode()
                .put("reference_id", key)
                .put("amount", Rupiah.of(request.amount()))
                .put("reason", "REQUESTED_BY_CUSTOMER");
        Reply answer = calls.move(request.of().access(), "/qr_codes/payments/" + payment + "/refunds", body, key);
        return answer.status() >= 300 ? refused(answer) : refund(answer.body());
    }

    @Override
    public GatewayAnswer checkRefund(RefundRequest request) {
        return Asking.toKnow(() ->
                payments.refundSurely(request).map(XenditGateway::refund).orElseGet(GatewayAnswer.NotReceived::new));
    }

    private static GatewayAnswer refund(JsonNode told) {
        String reference = told.path("id").asText();
        return switch (told.path("status").asText()) {
            case "SUCCEEDED", "COMPLETED" ->
                GatewayAnswer.Approved.of(
                        reference,
                        Rupiah.minorUnits(told.path(told.has("refund_amount") ? "refund_amount" : "amount")),
                        told.path("currency").asText(Rupiah.CURRENCY));
            case "PENDING" -> new Pending(reference, Map.of(), null);
            case "FAILED" -> new Declined(reference, code(told.path("failure_code")), "Xendit could not refund.");
            default -> new Unknown("Xendit's status is none that is known");
        };
    }

    @Override
    public VendorCall read(RawCall call, Access access, Instant now) {
        return XenditCallback.read(call, access.secret("callbackToken"));
    }

    @Override
    public List<VendorEntry> entries(Access access, Instant from, Instant until) {
        return ledger.entries(access, from, until);
    }

    private static GatewayAnswer refused(Reply answer) {
        return switch (answer.status()) {
            case 401 -> new Declined(null, "vendor.keys", "QRIS is not set up rightly here.");
            case 429 -> new Declined(null, "vendor.busy", "QRIS is busy. Try again.");
            // there is one of this reference or key already: what became of it, a check tells
            case 409 -> new Unknown("Xendit has this already");
            default ->
                answer.status() < 500
                        ? new Declined(null, code(answer.body().path("error_code")), "QRIS refused this.")
                        : new Unknown("Xendit answered " + answer.status());
        };
    }

    /** {@code CHANNEL_NOT_ACTIVATED} is our {@code xendit.channel-not-activated}. */
    private static String code(JsonNode told) {
        String word = told.asText("").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return "xendit." + (word.isEmpty() || word.length() > 60 ? "refused" : word);
    }
}
