package app.comanda.payment.qris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import app.comanda.payment.account.Access;
import app.comanda.payment.account.Probe;
import app.comanda.payment.http.JsonHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MidtransGatewayTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Map<String, String> KEY = Map.of("serverKey", "SB-Mid-server-x");
    private static final UUID ATTEMPT = UUID.fromString("01930a3e-7c00-7000-8000-0000000000a1");
    private static final UUID REFUND = UUID.fromString("01930a3e-7c00-7000-8000-0000000000b1");
    private static final String STATUS = "GET /v2/" + ATTEMPT + "/status";

    private final MidtransGateway midtrans = new MidtransGateway();
    private StandIn vendor;

    @BeforeEach
    void open() throws IOException {
        vendor = new StandIn();
        midtrans.calls = new MidtransCalls();
        midtrans.calls.http = new JsonHttp();
        midtrans.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void aCodeIsAskedForInWholeRupiahAndShown() {
        vendor.answers("POST /v2/charge", 200, transaction("201", "pending", "275000.00"));
        Pending pending = assertInstanceOf(Pending.class, midtrans.charge(request(27_500_000, "IDR")));
        assertEquals(Map.of("qr", "00020101"), pending.presentation());
        assertEquals("tx-1", pending.reference());
        assertEquals(Instant.parse("2026-11-25T12:14:30Z"), pending.expiresAt());
        StandIn.Call call = vendor.calls().get(0);
        assertEquals(
                275_000, call.json().at("/transaction_details/gross_amount").asLong());
        assertEquals(
                ATTEMPT.toString(),
                call.json().at("/transaction_details/order_id").asText());
        assertEquals(15, call.json().at("/custom_expiry/expiry_duration").asInt());
        assertEquals("Basic U0ItTWlkLXNlcnZlci14Og==", call.headers().get("authorization"));
    }

    @Test
    void whatIsNotWholeRupiahIsNeverAskedFor() {
        assertEquals("amount.not-whole", declined(midtrans.charge(request(27_500_050, "IDR"))));
        assertEquals("currency.unsupported", declined(midtrans.charge(request(275_000, "JPY"))));
        assertEquals("currency.unsupported", declined(midtrans.charge(request(275_000, "KWD"))));
        assertEquals(0, vendor.calls().size());
        assertEquals(100, midtrans.coin("IDR"), "what is asked for is rounded to it");
        assertEquals(1, midtrans.coin("JPY"));
    }

    @Test
    void whatNeverLeftIsOffAndWhatGotNoAnswerIsUnknown() {
        assertEquals("vendor.away", declined(midtrans.charge(request(100, "IDR", StandIn.nobody(KEY)))));
        assertEquals("vendor.away", declined(midtrans.charge(request(100, "IDR", StandIn.nobody(Map.of())))));
        vendor.answers("POST /v2/charge", 500, "{}");
        assertInstanceOf(Unknown.class, midtrans.charge(request(100, "IDR")));
        vendor.answers("POST /v2/charge", 200, "<html>");
        assertInstanceOf(Unknown.class, midtrans.charge(request(100, "IDR")));
        vendor.answers("POST /v2/charge", 200, "");
        assertInstanceOf(Unknown.class, midtrans.charge(request(100, "IDR")));
        vendor.answers("POST /v2/charge", 406, "{\"status_code\": \"406\"}");
        assertInstanceOf(Unknown.class, midtrans.charge(request(100, "IDR")));
    }

    @Test
    void refusalsOfTheVendorAreDeclined() {
        vendor.answers("POST /v2/charge", 401, "{\"status_code\": \"401\"}");
        assertEquals("vendor.keys", declined(midtrans.charge(request(100, "IDR"))));
        vendor.answers("POST /v2/charge", 200, "{\"status_code\": \"402\"}");
        assertEquals("midtrans.402", declined(midtrans.charge(request(100, "IDR"))));
    }

    @Test
    void aCheckTellsWhatMovedInOurUnits() {
        vendor.answers(STATUS, 200, transaction("200", "settlement", "275000.00"));
        assertEquals(Approved.of("tx-1", 27_500_000, "IDR"), midtrans.check(attempt()));
        vendor.answers(STATUS, 200, transaction("200", "partial_refund", "275000.00"));
        assertEquals(Approved.of("tx-1", 27_500_000, "IDR"), midtrans.check(attempt()));
        vendor.answers(STATUS, 200, transaction("201", "pending", "275000.00"));
        assertInstanceOf(Pending.class, midtrans.check(attempt()));
        vendor.answers(STATUS, 200, transaction("407", "expire", "275000.00"));
        assertEquals("expired", declined(midtrans.check(attempt())));
        vendor.answers(STATUS, 200, transaction("202", "deny", "275000.00"));
        assertEquals("declined", declined(midtrans.check(attempt())));
        vendor.answers(STATUS, 404, "{\"status_code\": \"404\"}");
        assertInstanceOf(NotReceived.class, midtrans.check(attempt()));
        vendor.answers(STATUS, 404, "");
        assertInstanceOf(Unknown.class, midtrans.check(attempt()), "a proxy's, perhaps");
    }

    @Test
    void aCheckWithoutAClearAnswerLeavesItUnknown() {
        vendor.answers(STATUS, 401, "{\"status_code\": \"401\"}");
        assertInstanceOf(Unknown.class, midtrans.check(attempt()));
        vendor.answers(STATUS, 503, "");
        assertInstanceOf(Unknown.class, midtrans.check(attempt()));
        vendor.answers(STATUS, 200, transaction("200", "settlement", "many"));
        assertInstanceOf(Unknown.class, midtrans.check(attempt()));
        vendor.answers(STATUS, 200, transaction("200", "settlement", "1.005"));
        assertInstanceOf(Unknown.class, midtrans.check(attempt()));
        vendor.answers(STATUS, 200, transaction("200", "settlement", "1").replace(ATTEMPT.toString(), "another"));
        assertInstanceOf(Unknown.class, midtrans.check(attempt()));
        assertInstanceOf(Unknown.class, midtrans.check(attempt(StandIn.nobody(KEY))));
    }

    @Test
    void callingOffTellsWhetherItCameInTime() {
        String cancel = "POST /v2/" + ATTEMPT + "/cancel";
        vendor.answers(cancel, 200, transaction("200", "cancel", "275000.00"));
        assertEquals("cancelled", declined(midtrans.cancel(attempt())));
        vendor.answers(cancel, 200, "{\"status_code\": \"412\"}");
        vendor.answers(STATUS, 200, transaction("200", "settlement", "275000.00"));
        assertInstanceOf(Approved.class, midtrans.cancel(attempt()));
    }

    @Test
    void aRefundHasAKeyOfItsOwnAndIsFoundByIt() {
        String refund = """
                {"refund_chargeback_id": 4, "refund_amount": "5000.00", "refund_key": "%s"}""".formatted(REFUND);
        vendor.answers("POST /v2/" + ATTEMPT + "/refund", 200, refund.replace("{", "{\"status_code\": \"200\", "));
        assertEquals(Approved.of("4", 500_000, "IDR"), midtrans.refund(refund(500_000)));
        assertEquals(
                REFUND.toString(),
                vendor.calls().get(0).json().path("refund_key").asText());
        assertEquals(5_000, vendor.calls().get(0).json().path("amount").asLong());
        assertEquals("amount.not-whole", declined(midtrans.refund(refund(500_001))));

        vendor.answers(STATUS, 200, transaction("200", "settlement", "275000.00"));
        assertInstanceOf(NotReceived.class, midtrans.checkRefund(refund(500_000)));
        vendor.answers(
                STATUS,
                200,
                transaction("200", "partial_refund", "275000.00")
                        .replaceFirst("\\{", "{\"refunds\": [" + refund + "],"));
        assertEquals(Approved.of("4", 500_000, "IDR"), midtrans.checkRefund(refund(500_000)));
    }

    @Test
    void theRightKeyIsToldThatThereIsNoSuchOrder() {
        assertEquals(Probe.Outcome.WORKS, midtrans.probe(vendor.access(KEY)).outcome());
        assertEquals(
                Probe.Outcome.NO_ANSWER, midtrans.probe(StandIn.nobody(KEY)).outcome());
    }

    @Test
    void aSignedCallSaysWhichOrderToAskAbout() {
        VendorCall call = midtrans.read(call(notification("275000.00", "SB-Mid-server-x")), vendor.access(KEY), NOW);
        assertEquals(ATTEMPT, call.attemptId());
        assertEquals("tx-1", call.reference());
        assertEquals("settlement", call.type());
        VendorCall again = midtrans.read(call(notification("275000.00", "SB-Mid-server-x")), vendor.access(KEY), NOW);
        assertEquals(call.eventId(), again.eventId());
        assertTrue(call.eventId().length() <= 200);
    }

    @Test
    void aCallOfAnotherKeyOrWithAnotherAmountOrOrderIsRefused() {
        String genuine = notification("275000.00", "SB-Mid-server-x");
        refused("webhook.signature", notification("275000.00", "SB-Mid-server-y"));
        refused("webhook.signature", genuine.replace("275000.00", "1.00"));
        refused("webhook.signature", genuine.replace(ATTEMPT.toString(), REFUND.toString()));
        refused("webhook.signature", "{}");
        refused("webhook.body", "no json");
        refused("webhook.body", "");
        refused("webhook.body", "[]");
    }

    @Test
    void anOrderThatIsNotOursIsAskedAboutByNobody() {
        String body = notification("1.00", "SB-Mid-server-x", "order-of-the-web-shop");
        assertNull(midtrans.read(call(body), vendor.access(KEY), NOW).attemptId());
    }

    private void refused(String code, String body) {
        BusinessException refusal =
                assertThrows(BusinessException.class, () -> midtrans.read(call(body), vendor.access(KEY), NOW), body);
        assertEquals(code, refusal.code());
    }

    private static RawCall call(String body) {
        return new RawCall("/", Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String notification(String amount, String key) {
        return notification(amount, key, ATTEMPT.toString());
    }

    private static String notification(String amount, String key, String order) {
        return """
                {"transaction_status": "settlement", "transaction_id": "tx-1", "status_code": "200", "order_id": "%s",
                 "gross_amount": "%s", "signature_key": "%s"}""".formatted(order, amount, MidtransNotification.signature(order, "200", amount, key));
    }

    private static String transaction(String code, String status, String amount) {
        return """
                {"status_code": "%s", "transaction_id": "tx-1", "order_id": "%s", "gross_amount": "%s",
                 "currency": "IDR", "transaction_status": "%s", "qr_string": "00020101",
                 "expiry_time": "2026-11-25 19:14:30"}""".formatted(code, ATTEMPT, amount, status);
    }

    private static String declined(GatewayAnswer answer) {
        return assertInstanceOf(Declined.class, answer).code();
    }

    private ChargeRequest request(long amount, String currency) {
        return request(amount, currency, vendor.access(KEY));
    }

    private static ChargeRequest request(long amount, String currency, Access access) {
        return new ChargeRequest(
                ATTEMPT, new UUID(1, 1), new UUID(2, 2), "QRIS", amount, currency, null, "Order 7", Map.of(), access);
    }

    private AttemptReference attempt() {
        return attempt(vendor.access(KEY));
    }

    private static AttemptReference attempt(Access access) {
        return new AttemptReference(
                ATTEMPT, new UUID(1, 1), new UUID(2, 2), "QRIS", "tx-1", 27_500_000, "IDR", NOW, access);
    }

    private RefundRequest refund(long amount) {
        return new RefundRequest(REFUND, attempt(), amount, "Cold soup");
    }
}
