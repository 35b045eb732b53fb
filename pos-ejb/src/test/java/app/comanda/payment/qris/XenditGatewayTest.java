package app.comanda.payment.qris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.AttemptReference;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Approved;
import app.comanda.payment.GatewayAnswer.Declined;
import app.comanda.payment.GatewayAnswer.NotReceived;
import app.comanda.payment.GatewayAnswer.Pending;
import app.comanda.payment.GatewayAnswer.Unknown;
import app.comanda.payment.RawCall;
import app.comanda.payment.RefundRequest;
import app.comanda.payment.VendorCall;
import app.comanda.payment.VendorEntry;
import app.comanda.payment.account.Access;
import app.comanda.payment.account.Probe;
import app.comanda.payment.http.JsonHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class XenditGatewayTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Map<String, String> KEYS = Map.of("secretKey", "xnd_test", "callbackToken", "token-1");
    private static final UUID ATTEMPT = UUID.fromString("01930a3e-7c00-7000-8000-0000000000a1");
    private static final UUID REFUND = UUID.fromString("01930a3e-7c00-7000-8000-0000000000b1");
    private static final String PAYMENTS = "GET /qr_codes/qr_1/payments";
    private static final String CODE = "GET /qr_codes/qr_1";

    private StandIn vendor;
    private XenditGateway xendit;

    @BeforeEach
    void open() throws IOException {
        vendor = new StandIn();
        xendit = at(NOW);
    }

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void aCodeIsAskedForInWholeRupiahAndShown() {
        vendor.answers("POST /qr_codes", 201, code("ACTIVE"));
        Pending pending = assertInstanceOf(Pending.class, xendit.charge(request(1_000_000, "IDR")));
        assertEquals(new Pending("qr_1", Map.of("qr", "00020101"), NOW.plus(Duration.ofMinutes(15))), pending);
        StandIn.Call call = vendor.calls().get(0);
        assertEquals(10_000, call.json().path("amount").asLong());
        assertEquals("DYNAMIC", call.json().path("type").asText());
        assertEquals("2026-11-25T12:15:00Z", call.json().path("expires_at").asText());
        assertEquals("2022-07-31", call.headers().get("api-version"));
        assertEquals("Basic eG5kX3Rlc3Q6", call.headers().get("authorization"));
    }

    @Test
    void whatIsNotWholeRupiahIsNeverAskedFor() {
        assertEquals("amount.not-whole", declined(xendit.charge(request(1_000_001, "IDR"))));
        assertEquals("currency.unsupported", declined(xendit.charge(request(1_000, "JPY"))));
        assertEquals("currency.unsupported", declined(xendit.charge(request(1_000, "KWD"))));
        assertEquals(0, vendor.calls().size());
    }

    @Test
    void refusalsAreDeclinedAndSilenceIsUnknown() {
        vendor.answers("POST /qr_codes", 403, "{\"error_code\": \"CHANNEL_NOT_ACTIVATED\"}");
        assertEquals("xendit.channel-not-activated", declined(xendit.charge(request(100, "IDR"))));
        vendor.answers("POST /qr_codes", 401, "{\"error_code\": \"INVALID_API_KEY\"}");
        assertEquals("vendor.keys", declined(xendit.charge(request(100, "IDR"))));
        vendor.answers("POST /qr_codes", 503, "{}");
        assertInstanceOf(Unknown.class, xendit.charge(request(100, "IDR")));
        vendor.answers("POST /qr_codes", 409, "{}");
        assertInstanceOf(Unknown.class, xendit.charge(request(100, "IDR")));
        vendor.answers("POST /qr_codes", 201, "{\"id\": \"qr_9\"}");
        assertInstanceOf(Unknown.class, xendit.charge(request(100, "IDR")));
        assertEquals("vendor.away", declined(xendit.charge(request(100, "IDR", StandIn.nobody(KEYS)))));
    }

    @Test
    void aCheckTellsAllThatMoved() {
        vendor.answers(CODE, 200, code("INACTIVE"));
        vendor.answers(PAYMENTS, 200, data(payment("qrpy_1", "SUCCEEDED")));
        assertEquals(Approved.of("qr_1", 1_000_000, "IDR"), xendit.check(attempt("qr_1")));
        vendor.answers(PAYMENTS, 200, data(payment("qrpy_1", "SUCCEEDED"), payment("qrpy_2", "SUCCEEDED")));
        assertEquals(Approved.of("qr_1", 2_000_000, "IDR"), xendit.check(attempt("qr_1")));
    }

    @Test
    void aCodeThatNobodyPaidWaitsUntilItExpiresAndAMinuteMore() {
        vendor.answers(CODE, 200, code("ACTIVE")).answers(PAYMENTS, 200, data());
        assertInstanceOf(Pending.class, xendit.check(attempt("qr_1")));
        assertInstanceOf(Pending.class, at(NOW.plusSeconds(15 * 60 + 59)).check(attempt("qr_1")));
        assertEquals("expired", declined(at(NOW.plusSeconds(16 * 60 + 1)).check(attempt("qr_1"))));
        vendor.answers(CODE, 200, code("INACTIVE"));
        assertEquals("expired", declined(xendit.check(attempt("qr_1"))));
        vendor.answers(PAYMENTS, 200, data(payment("qrpy_1", "PENDING")));
        assertInstanceOf(Pending.class, at(NOW.plusSeconds(3600)).check(attempt("qr_1")));
    }

    @Test
    void aCodeWhoseAnswerWasLostIsOffUnlessSomethingMoved() {
        vendor.answers("GET /transactions", 200, data());
        assertEquals("not-shown", declined(xendit.check(attempt(null))));
        vendor.answers("GET /transactions", 200, data(movement("PAYMENT", ATTEMPT.toString())));
        assertEquals(Approved.of("qrpy_1", 1_000_000, "IDR"), xendit.check(attempt(null)));
        assertEquals(Approved.of("qrpy_1", 1_000_000, "IDR"), xendit.check(attempt("qrpy_1")));
        vendor.answers("GET /transactions", 200, data(movement("PAYMENT", "of somebody else")));
        assertEquals("not-shown", declined(xendit.check(attempt(null))));
        vendor.answers("GET /transactions", 500, "");
        assertInstanceOf(Unknown.class, xendit.check(attempt(null)));
    }

    @Test
    void whatIsKnownByThePaymentAloneCanBeRefunded() {
        vendor.answers("GET /qr_codes/payments/qrpy_1/refunds", 200, data());
        vendor.answers("POST /qr_codes/payments/qrpy_1/refunds", 200, refund("PENDING", REFUND));
        assertInstanceOf(
                Pending.class, xendit.refund(new RefundRequest(REFUND, attempt("qrpy_1"), 500_000, "Cold soup")));
    }

    @Test
    void aCheckWithoutAClearAnswerLeavesItUnknown() {
        vendor.answers(CODE, 401, "{}");
        assertInstanceOf(Unknown.class, xendit.check(attempt("qr_1")));
        vendor.answers(CODE, 200, code("ACTIVE")).answers(PAYMENTS, 500, "");
        assertInstanceOf(Unknown.class, xendit.check(attempt("qr_1")));
        vendor.answers(CODE, 200, code("ACTIVE").replace(ATTEMPT.toString(), REFUND.toString()));
        assertInstanceOf(Unknown.class, xendit.check(attempt("qr_1")));
    }

    @Test
    void aRefundIsOfThePaymentAndSettledLater() {
        String refunds = "/qr_codes/payments/qrpy_1/refunds";
        vendor.answers(PAYMENTS, 200, data(payment("qrpy_1", "SUCCEEDED")));
        vendor.answers("POST " + refunds, 200, refund("PENDING", REFUND));
        vendor.answers("GET " + refunds, 200, data());
        assertInstanceOf(Pending.class, xendit.refund(refund(500_000)));
        StandIn.Call call = vendor.calls().get(2);
        assertEquals(5_000, call.json().path("amount").asLong());
        assertEquals(REFUND.toString(), call.headers().get("idempotency-key"));

        assertInstanceOf(NotReceived.class, xendit.checkRefund(refund(500_000)));
        vendor.answers("GET " + refunds, 200, data(refund("SUCCEEDED", REFUND)));
        assertEquals(Approved.of("qrrf_1", 500_000, "IDR"), xendit.checkRefund(refund(500_000)));
        assertEquals(Approved.of("qrrf_1", 500_000, "IDR"), xendit.refund(refund(500_000)));
        vendor.answers("GET " + refunds, 200, data(refund("SUCCEEDED", ATTEMPT)));
        assertInstanceOf(NotReceived.class, xendit.checkRefund(refund(500_000)));
        vendor.answers("GET " + refunds, 200, data("{\"id\": \"qrrf_1\", \"status\": \"SUCCEEDED\"}"));
        assertInstanceOf(Unknown.class, xendit.checkRefund(refund(500_000)));
    }

    @Test
    void aRefundThatTheVendorDoesNotSupportIsDeclined() {
        vendor.answers(PAYMENTS, 200, data(payment("qrpy_1", "SUCCEEDED")));
        vendor.answers("GET /qr_codes/payments/qrpy_1/refunds", 200, data());
        vendor.answers("POST /qr_codes/payments/qrpy_1/refunds", 400, "{\"error_code\": \"REFUND_NOT_SUPPORTED\"}");
        assertEquals("xendit.refund-not-supported", declined(xendit.refund(refund(500_000))));
        vendor.answers(PAYMENTS, 503, "");
        assertEquals("vendor.away", declined(xendit.refund(refund(500_000))));
    }

    @Test
    void movementsCarryOurAttemptTheFeeAndTheSign() {
        vendor.answers(
                "GET /transactions",
                200,
                data(
                        movement("PAYMENT", ATTEMPT.toString()),
                        movement("REFUND", "x"),
                        movement("PAYMENT", "late").replace("12:30", "13:30")));
        List<VendorEntry> entries = xendit.entries(vendor.access(KEYS), NOW, NOW.plusSeconds(3600));
        assertEquals(2, entries.size());
        assertEquals(ATTEMPT, entries.get(0).attemptId());
        assertEquals(1_000_000, entries.get(0).amount());
        assertEquals(7_770, entries.get(0).fee());
        assertEquals(-1_000_000, entries.get(1).amount());
        vendor.answers("GET /transactions", 500, "");
        BusinessException away = assertThrows(
                BusinessException.class, () -> xendit.entries(vendor.access(KEYS), NOW, NOW.plusSeconds(3600)));
        assertEquals("vendor.away", away.code());
    }

    @Test
    void theRightKeyIsToldThatThereIsNoSuchCode() {
        assertEquals(Probe.Outcome.WORKS, xendit.probe(vendor.access(KEYS)).outcome());
        assertEquals(Probe.Outcome.NO_ANSWER, xendit.probe(StandIn.nobody(KEYS)).outcome());
    }

    @Test
    void aCallWithTheTokenSaysWhichCodeToAskAbout() {
        VendorCall call = xendit.read(call("token-1", callback("qrpy_1")), vendor.access(KEYS), NOW);
        assertEquals(new VendorCall("qr.payment:qrpy_1:SUCCEEDED", "qr.payment", ATTEMPT, "qr_1"), call);
        VendorCall unknown = xendit.read(call("token-1", "{\"event\": \"weather\"}"), vendor.access(KEYS), NOW);
        assertNull(unknown.attemptId());
        assertNull(unknown.reference());
    }

    @Test
    void withoutTheTokenNothingIsRead() {
        for (String token : List.of("", "token-2", "token-1 ", "token-11")) {
            BusinessException refusal = assertThrows(
                    BusinessException.class,
                    () -> xendit.read(call(token, callback("qrpy_1")), vendor.access(KEYS), NOW));
            assertEquals("webhook.signature", refusal.code());
        }
        BusinessException broken = assertThrows(
                BusinessException.class, () -> xendit.read(call("token-1", "no json"), vendor.access(KEYS), NOW));
        assertEquals("webhook.body", broken.code());
    }

    private static XenditGateway at(Instant now) {
        return at(Clock.fixed(now, ZoneOffset.UTC));
    }

    static XenditGateway at(Clock clock) {
        XenditGateway gateway = new XenditGateway();
        gateway.calls = new XenditCalls();
        gateway.calls.http = new JsonHttp();
        gateway.clock = clock;
        gateway.ledger = new XenditLedger();
        gateway.ledger.calls = gateway.calls;
        gateway.payments = new XenditPayments();
        gateway.payments.calls = gateway.calls;
        gateway.payments.ledger = gateway.ledger;
        gateway.payments.clock = gateway.clock;
        return gateway;
    }

    private static RawCall call(String token, String body) {
        return new RawCall("/", Map.of("x-callback-token", token), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String callback(String payment) {
        return """
                {"event": "qr.payment", "api_version": "2022-07-31", "data": {"id": "%s", "qr_id": "qr_1",
                 "reference_id": "%s", "status": "SUCCEEDED", "amount": 10000}}""".formatted(payment, ATTEMPT);
    }

    private static String code(String status) {
        return """
                {"id": "qr_1", "reference_id": "%s", "type": "DYNAMIC", "currency": "IDR", "amount": 10000,
                 "status": "%s", "qr_string": "00020101", "expires_at": "2026-11-25T12:15:00.000Z"}""".formatted(ATTEMPT, status);
    }

    private static String payment(String id, String status) {
        return """
                {"id": "%s", "qr_id": "qr_1", "reference_id": "%s", "currency": "IDR", "amount": 10000,
                 "status": "%s"}""".formatted(id, ATTEMPT, status);
    }

    private static String refund(String status, UUID reference) {
        return """
                {"id": "qrrf_1", "qrpy_id": "qrpy_1", "reference_id": "%s", "currency": "IDR", "refund_amount": 5000,
                 "payment_amount": 10000, "status": "%s"}""".formatted(reference, status);
    }

    private static String movement(String type, String reference) {
        return """
                {"id": "txn_1", "product_id": "qrpy_1", "type": "%s", "reference_id": "%s", "currency": "IDR",
                 "amount": 10000, "fee": {"xendit_fee": 70, "value_added_tax": 7.7},
                 "created": "2026-11-25T12:30:00.000Z"}""".formatted(type, reference);
    }

    private static String data(String... rows) {
        return "{\"data\": [" + String.join(",", rows) + "], \"has_more\": false}";
    }

    private static String declined(GatewayAnswer answer) {
        return assertInstanceOf(Declined.class, answer).code();
    }

    private ChargeRequest request(long amount, String currency) {
        return request(amount, currency, vendor.access(KEYS));
    }

    private static ChargeRequest request(long amount, String currency, Access access) {
        return new ChargeRequest(
                ATTEMPT, new UUID(1, 1), new UUID(2, 2), "QRIS", amount, currency, null, "Order 7", Map.of(), access);
    }

    private AttemptReference attempt(@Nullable String reference) {
        return new AttemptReference(
                ATTEMPT, new UUID(1, 1), new UUID(2, 2), "QRIS", reference, 1_000_000, "IDR", NOW, vendor.access(KEYS));
    }

    private RefundRequest refund(long amount) {
        return new RefundRequest(REFUND, attempt("qr_1"), amount, "Cold soup");
    }
}
