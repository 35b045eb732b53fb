package app.comanda.payment.qris;

import app.comanda.kernel.Json;
import app.comanda.payment.AttemptReference;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Declined;
import app.comanda.payment.GatewayAnswer.NotReceived;
import app.comanda.payment.GatewayAnswer.Unknown;
import app.comanda.payment.RawCall;
import app.comanda.payment.RefundRequest;
import app.comanda.payment.RemoteGateway;
import app.comanda.payment.VendorCall;
import app.comanda.payment.account.Access;
import app.comanda.payment.account.AccountField;
import app.comanda.payment.account.Probe;
import app.comanda.payment.http.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * QRIS by Midtrans' Core API (docs.midtrans.com, v2). Its {@code order_id} is our attempt's id: a second order of the same
 * id is refused with 406, so that a repeat moves nothing.
 */
@ApplicationScoped
public class MidtransGateway implements RemoteGateway {

    static final String PROVIDER = "MIDTRANS";

    /** How long a code can be paid. */
    static final Duration VALID = Duration.ofMinutes(15);

    private static final String ACQUIRER = "acquirer";
    private static final int LONGEST_REASON = 200;

    @Inject
    MidtransCalls calls;

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
        return List.of(
                AccountField.secret("serverKey"), AccountField.setting(ACQUIRER).optional());
    }

    @Override
    public Probe probe(Access access) {
        return Asking.probe(() -> MidtransState.code(calls.ask(access, order(UUID.randomUUID()) + "/status")));
    }

    @Override
    public GatewayAnswer charge(ChargeRequest request) {
        return Asking.toMove(request.amount(), request.currency(), () -> charged(request));
    }

    private GatewayAnswer charged(ChargeRequest request) {
        Instant asked = clock.instant();
        Reply answer = calls.move(request.access(), "/v2/charge", order(request));
        int code = MidtransState.code(answer);
        return switch (code) {
            case 200, 201, 202 -> MidtransState.of(answer, request.attemptId(), asked.plus(VALID));
            case 406 -> new Unknown("Midtrans has this order already");
            default -> refused(code);
        };
    }

    private static ObjectNode order(ChargeRequest request) {
        ObjectNode order = Json.mapper().createObjectNode();
        order.put("payment_type", "qris");
        order.putObject("transaction_details")
                .put("order_id", request.attemptId().toString())
                .put("gross_amount", Rupiah.of(request.amount()));
        order.putObject("qris").put(ACQUIRER, request.access().setting(ACQUIRER).orElse("gopay"));
        order.putObject("custom_expiry")
                .put("expiry_duration", VALID.toMinutes())
                .put("unit", "minute");
        return order;
    }

    @Override
    public GatewayAnswer check(AttemptReference attempt) {
        return Asking.toKnow(() -> checked(attempt));
    }

    private GatewayAnswer checked(AttemptReference attempt) {
        Reply answer = calls.ask(attempt.access(), order(attempt.attemptId()) + "/status");
        int code = MidtransState.code(answer);
        return switch (code) {
            case 404 -> new NotReceived();
            case 401, 403, 429 -> new Unknown("Midtrans refuses to tell: " + code);
            default ->
                MidtransState.of(
                        answer, attempt.attemptId(), attempt.startedAt().plus(VALID));
        };
    }

    /** Unless Midtrans says that it is off, the truth is asked for: a guest may have paid meanwhile. */
    @Override
    public GatewayAnswer cancel(AttemptReference attempt) {
        GatewayAnswer told = Asking.toKnow(() -> MidtransState.of(
                calls.move(
                        attempt.access(),
                        order(attempt.attemptId()) + "/cancel",
                        Json.mapper().createObjectNode()),
                attempt.attemptId(),
                attempt.startedAt().plus(VALID)));
        return told instanceof Declined ? told : check(attempt);
    }

    @Override
    public GatewayAnswer refund(RefundRequest request) {
        return Asking.toMove(request.amount(), request.of().currency(), () -> refunded(request));
    }

    private GatewayAnswer refunded(RefundRequest request) {
        String reason = request.reason();
        ObjectNode body = Json.mapper()
                .createObjectNode()
                .put("refund_key", request.refundId().toString())
                .put("amount", Rupiah.of(request.amount()))
                .put("reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        Reply answer = calls.move(request.of().access(), order(request.of().attemptId()) + "/refund", body);
        int code = MidtransState.code(answer);
        return code == 200 ? MidtransState.refund(answer.body(), request) : refused(code);
    }

    @Override
    public GatewayAnswer checkRefund(RefundRequest request) {
        return Asking.toKnow(() -> {
            Reply answer = calls.ask(request.of().access(), order(request.of().attemptId()) + "/status");
            if (MidtransState.code(answer) >= 400) {
                return new Unknown("Midtrans does not tell of the payment");
            }
            for (JsonNode refund : answer.body().path("refunds")) {
                if (refund.path("refund_key").asText().equals(request.refundId().toString())) {
                    return MidtransState.refund(refund, request);
                }
            }
            return new NotReceived();
        });
    }

    @Override
    public VendorCall read(RawCall call, Access access, Instant now) {
        return MidtransNotification.read(call, access.secret("serverKey"));
    }

    /** The Core API has no list; its settlements are a file of the dashboard. */
    @Override
    public Books books() {
        return Books.ONE_BY_ONE;
    }

    private static GatewayAnswer refused(int code) {
        return switch (code) {
            case 401, 403 -> new Declined(null, "vendor.keys", "QRIS is not set up rightly here.");
            case 429 -> new Declined(null, "vendor.busy", "QRIS is busy. Try again.");
            default ->
                code >= 400 && code < 500
                        ? new Declined(null, "midtrans." + code, "QRIS refused this.")
                        : new Unknown("Midtrans answered " + code);
        };
    }

    private static String order(UUID attemptId) {
        return "/v2/" + attemptId;
    }
}
