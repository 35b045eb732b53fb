package app.comanda.payment.stripe;

import static app.comanda.payment.stripe.StripeStage.attempt;
import static app.comanda.payment.stripe.StripeStage.card;
import static app.comanda.payment.stripe.StripeStage.reader;
import static app.comanda.payment.stripe.StripeStage.refund;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.comanda.payment.AttemptReference;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Declined;
import app.comanda.payment.GatewayAnswer.Unknown;
import app.comanda.payment.account.Access;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that Stripe gives seldom, and such as a proxy before it may give. */
class StripeFailuresTest {

    private final HttpServer server;
    private final StripeStage stage;
    private int status = 200;
    private String body = "";

    StripeFailuresTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stage = new StripeStage(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Clock.systemUTC());
    }

    @BeforeEach
    void answer() {
        server.createContext("/", http -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            http.getResponseBody().write(bytes);
            http.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "402 | {'error': {'type': 'card_error', 'code': 'card_declined', 'decline_code': 'lost_card', 'message': 'No.'}} | lost_card",
                "402 | {'error': {'type': 'card_error', 'code': 'expired_card', 'message': 'No.'}} | expired_card",
                "400 | {'error': {'type': 'invalid_request_error', 'code': 'amount_too_small', 'message': 'No.'}} | amount_too_small",
                "400 | {'error': {'type': 'invalid_request_error', 'message': 'No.'}} | refused",
                "401 | {'error': {'type': 'invalid_request_error', 'message': 'Invalid API Key provided: sk_live_secret'}} | vendor.keys",
                "403 | {'error': {'type': 'invalid_request_error', 'message': 'sk_live_secret may not'}} | vendor.keys",
                "429 | {'error': {'type': 'invalid_request_error', 'code': 'rate_limit', 'message': 'Too many'}} | vendor.busy",
            })
    void aClearNoIsANo(int status, String body, String code) {
        answers(status, body.replace('\'', '"'));
        ChargeRequest request = request();
        Declined declined = assertInstanceOf(Declined.class, stage.gateway.charge(request));

        assertEquals(code, declined.code());
        assertFalse(declined.toString().contains("sk_live"), declined.toString());
        assertInstanceOf(
                Unknown.class, stage.gateway.check(attempt(request, "cs_test_1")), "but tells nothing of before");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | {'error': {'type': 'api_error', 'message': 'sk_live_secret'}}",
                "503 | ''",
                "502 | <html>Bad gateway</html>",
                "409 | {'error': {'type': 'idempotency_error', 'code': 'idempotency_key_in_use', 'message': 'in use'}}",
                "400 | {'error': {'type': 'idempotency_error', 'message': 'used before'}}",
                "200 | ''",
                "200 | {}",
                "200 | []",
                "200 | not json",
                "200 | {'id': 7, 'object': {}}",
                "301 | ''",
            })
    void whateverElseComesLeavesTheOutcomeOpen(int status, String body) {
        answers(status, body.replace('\'', '"'));
        ChargeRequest request = request();
        AttemptReference attempt = attempt(request, "cs_test_1");

        for (GatewayAnswer answer : new GatewayAnswer[] {
            stage.gateway.charge(request),
            stage.gateway.charge(reader(access(), "tmr_1")),
            stage.gateway.check(attempt),
            stage.gateway.check(attempt(request, "pi_1")),
            stage.gateway.cancel(attempt),
            stage.gateway.checkRefund(refund(attempt(request, "pi_1"), 100)),
        }) {
            assertFalse(
                    answer instanceof GatewayAnswer.Approved || answer instanceof GatewayAnswer.NotReceived,
                    "" + answer);
            assertFalse(answer.toString().contains("sk_live"), answer.toString());
        }
        assertInstanceOf(Unknown.class, stage.gateway.charge(request));
        assertInstanceOf(Unknown.class, stage.gateway.refund(refund(attempt(request, "pi_1"), 100)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eur", "usd"})
    void theAmountIsTheVendorsNotOurs(String currency) {
        answers(200, """
                {"id": "pi_1", "object": "payment_intent", "status": "succeeded", "amount": 100, "amount_received": 99,
                 "currency": "%s", "latest_charge": null}""".formatted(currency));

        GatewayAnswer.Approved paid =
                assertInstanceOf(GatewayAnswer.Approved.class, stage.gateway.check(attempt(request(), "pi_1")));
        assertEquals(99, paid.amount());
        assertEquals(currency, paid.currency().toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void aStripeThatIsAwayIsAskedNothing() {
        answers(503, "");
        for (int i = 0; i < 10; i++) {
            assertInstanceOf(Unknown.class, stage.gateway.check(attempt(request(), "cs_test_1")));
        }
        answers(200, "{}");
        assertEquals(
                "vendor.away",
                assertInstanceOf(Declined.class, stage.gateway.charge(request()))
                        .code());
        assertEquals(new Unknown("vendor.away"), stage.gateway.check(attempt(request(), "cs_test_1")));
    }

    @Test
    void aTimeOutLeavesTheOutcomeOpen() {
        assertInstanceOf(Unknown.class, StripeFailures.ofOrder(new TimeoutException()));
    }

    private void answers(int newStatus, String newBody) {
        status = newStatus;
        body = newBody;
    }

    private Access access() {
        return stage.own("bella");
    }

    private ChargeRequest request() {
        return card(access(), 2450, "EUR");
    }
}
