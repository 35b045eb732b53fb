package app.comanda.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.RawCall;
import app.comanda.payment.VendorCall;
import app.comanda.payment.account.Access;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeEventTest {

    private static final Instant NOW = Instant.parse("2026-11-25T20:00:00Z");
    private static final UUID ATTEMPT = UUID.fromString("0193a000-0000-7000-8000-000000000001");
    private static final String PAID = """
            {"id": "evt_1", "object": "event", "api_version": "2019-02-11", "type": "checkout.session.completed",
             "data": {"object": {"id": "cs_test_1", "object": "checkout.session", "client_reference_id": "%s"}}}""".formatted(ATTEMPT);

    @Test
    void whatStripeSignedIsBelievedWhateverItsApiVersion() {
        VendorCall call = read(PAID, header(NOW, PAID, "whsec_new"));

        assertEquals(new VendorCall("evt_1", "checkout.session.completed", ATTEMPT, "cs_test_1"), call);
    }

    @Test
    void aSecretThatIsBeingReplacedIsStillBelieved() {
        assertEquals(ATTEMPT, read(PAID, header(NOW, PAID, "whsec_old")).attemptId());
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        String header =
                header(NOW, PAID, "whsec_of_somebody") + ",v1=zz," + "v0=00," + signature(NOW, PAID, "whsec_new");

        assertEquals(ATTEMPT, read(PAID, header).attemptId());
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300, 0})
    void clocksMayDifferByFiveMinutes(long seconds) {
        Instant signed = NOW.plusSeconds(seconds);

        assertEquals(ATTEMPT, read(PAID, header(signed, PAID, "whsec_new")).attemptId());
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 86_400})
    void aCallFromThePastOrTheFutureIsRefused(long seconds) {
        assertEquals("webhook.time", refused(PAID, header(NOW.plusSeconds(seconds), PAID, "whsec_new")));
    }

    @Test
    void anotherSecretIsRefused() {
        assertEquals("webhook.signature", refused(PAID, header(NOW, PAID, "whsec_of_another_tenant")));
    }

    @Test
    void aBodyThatWasChangedIsRefused() {
        assertEquals("webhook.signature", refused(PAID + " ", header(NOW, PAID, "whsec_new")));
    }

    @Test
    void aTimeThatWasChangedIsRefused() {
        String header = header(NOW.minus(Duration.ofDays(1)), PAID, "whsec_new")
                .replaceFirst("t=\\d+", "t=" + NOW.getEpochSecond());

        assertEquals("webhook.signature", refused(PAID, header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=1", "v1=00", "nonsense", "t=,v1=", "t=9999999999999999999999,v1=00"})
    void aHeaderThatSaysNothingIsRefused(String header) {
        assertEquals("webhook.signature", refused(PAID, header));
    }

    @Test
    void anAccountWithoutASecretBelievesNobody() {
        Access none = new Access(UUID.randomUUID(), URI.create("http://127.0.0.1"), Map.of(), Map.of());

        assertEquals(
                "webhook.signature",
                assertThrows(
                                BusinessException.class,
                                () -> StripeEvent.read(call(PAID, header(NOW, PAID, "")), none, NOW))
                        .code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "not json", "{}", "{\"id\": \"evt_1\"}", "null", "\"evt\""})
    void whatIsNoEventIsRefused(String body) {
        assertEquals("webhook.body", refused(body, header(NOW, body, "whsec_new")));
    }

    @Test
    void aReaderTellsOfItsIntent() {
        String body = """
                {"id": "evt_2", "type": "terminal.reader.action_failed", "data": {"object": {"id": "tmr_1",
                 "action": {"type": "process_payment_intent", "process_payment_intent": {"payment_intent": "pi_7"}}}}}""";

        assertEquals("pi_7", read(body, header(NOW, body, "whsec_new")).reference());
    }

    @Test
    void aRefundTellsOfItsAttempt() {
        String body = """
                {"id": "evt_3", "type": "refund.updated", "data": {"object": {"id": "re_1", "payment_intent": "pi_7",
                 "metadata": {"attempt": "%s"}}}}""".formatted(ATTEMPT);

        assertEquals(
                new VendorCall("evt_3", "refund.updated", ATTEMPT, "pi_7"), read(body, header(NOW, body, "whsec_new")));
    }

    @Test
    void anEventOfAnotherConnectedAccountIsAboutNothingOfOurs() {
        String body = PAID.replace("\"object\": \"event\",", "\"object\": \"event\", \"account\": \"acct_other\",");
        VendorCall call = read(body, header(NOW, body, "whsec_new"));

        assertNull(call.attemptId());
        assertNull(call.reference());
    }

    private static VendorCall read(String body, String header) {
        return StripeEvent.read(call(body, header), access(), NOW);
    }

    private static String refused(String body, String header) {
        return assertThrows(BusinessException.class, () -> read(body, header)).code();
    }

    private static Access access() {
        return new Access(
                UUID.randomUUID(),
                URI.create("http://127.0.0.1"),
                Map.of(Access.CONNECTED, "acct_ours"),
                Map.of("webhookSecret", "whsec_new whsec_old"));
    }

    private static RawCall call(String body, String header) {
        return new RawCall("/", Map.of("stripe-signature", header), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String header(Instant at, String body, String secret) {
        return "t=" + at.getEpochSecond() + "," + signature(at, body, secret);
    }

    private static String signature(Instant at, String body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    (secret + (secret.isEmpty() ? " " : "")).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "v1="
                    + HexFormat.of()
                            .formatHex(
                                    mac.doFinal((at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
