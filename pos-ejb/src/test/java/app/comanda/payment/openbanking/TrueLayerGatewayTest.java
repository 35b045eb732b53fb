package app.comanda.payment.openbanking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.payment.AttemptReference;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Approved;
import app.comanda.payment.GatewayAnswer.Declined;
import app.comanda.payment.GatewayAnswer.NotReceived;
import app.comanda.payment.GatewayAnswer.Pending;
import app.comanda.payment.GatewayAnswer.Unknown;
import app.comanda.payment.RefundRequest;
import app.comanda.payment.VendorEntry;
import app.comanda.payment.account.Access;
import app.comanda.payment.account.Probe;
import app.comanda.simulator.Entry;
import app.comanda.simulator.Fate;
import app.comanda.simulator.Script.Times;
import app.comanda.simulator.Simulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrueLayerGatewayTest {

    private static final Instant NOW = Instant.now();
    private static final Instant PAST = NOW.minus(Duration.ofMinutes(16));
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final UUID attempt = UUID.randomUUID();
    private final Simulator simulator;
    private final TrueLayerAccount account;

    TrueLayerGatewayTest() throws IOException {
        simulator = Simulator.start(0);
        simulator.script().times(new Times(0, 0, 20));
        account = TrueLayerAccount.at(simulator, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void theGuestGetsALinkAndFifteenMinutes() {
        simulator.script().next("truelayer", Fate.WAIT, 1);

        Pending pending = assertInstanceOf(Pending.class, charge(1250, "GBP"));

        assertEquals(NOW.plus(Duration.ofMinutes(15)), pending.expiresAt());
        String link = String.valueOf(pending.presentation().get("redirect"));
        assertEquals(link, pending.presentation().get("qr"));
        assertTrue(link.startsWith(simulator.url() + "/truelayer/payments#payment_id=" + pending.reference()), link);
        assertTrue(link.endsWith("return_uri=https%3A%2F%2Fpos.example%2Fback%3Forder%3D1"), link);
        assertEquals(attempt.toString(), only().key());
        assertInstanceOf(Pending.class, check(pending.reference()));
    }

    @Test
    void theLinkLeadsToTheBankPageAndBack() throws Exception {
        simulator.script().next("truelayer", Fate.WAIT, 1);
        Pending pending = assertInstanceOf(Pending.class, charge(1250, "GBP"));
        String link = String.valueOf(pending.presentation().get("redirect"));

        // what the page's script does with the part behind the hash
        HttpResponse<String> opened = get(link.replace("payments#", "open?"));
        assertEquals(303, opened.statusCode());
        String page = opened.headers().firstValue("Location").orElseThrow();
        assertTrue(get(page).body().contains("no money moves here"));
        assertEquals(
                401,
                get(link.replace("payments#", "open?").replace("resource_token=", "resource_token=x"))
                        .statusCode());

        HttpResponse<String> approved = post(page, "decision=approve");
        assertEquals(
                "https://pos.example/back?order=1&payment_id=" + pending.reference(),
                approved.headers().firstValue("Location").orElseThrow());
        assertEquals(Approved.of(pending.reference(), 1250, "GBP"), check(pending.reference()));
    }

    @Test
    void whatTheBankMadeIsToldByTheVendorsOwnFigures() {
        Pending pending = assertInstanceOf(Pending.class, charge(1250, "EUR"));

        assertEquals(Approved.of(pending.reference(), 1250, "EUR"), decided(pending));
    }

    @Test
    void aGuestWhoSaysNoIsADeclinedPayment() {
        simulator.script().next("truelayer", Fate.DECLINE, 1);
        Pending pending = assertInstanceOf(Pending.class, charge(1250, "GBP"));

        Declined declined = assertInstanceOf(Declined.class, decided(pending));
        assertEquals("provider_rejected", declined.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"KWD", "JPY", "IDR", "USD"})
    void aCurrencyThatBanksDoNotMoveIsRefusedBeforeAnybodyIsAsked(String currency) {
        Declined declined = assertInstanceOf(Declined.class, charge(1000, currency));

        assertEquals("currency.unsupported", declined.code());
        assertEquals(List.of(), simulator.book().entries());
    }

    @Test
    void aTimeOutBeforeTheVendorAcceptedIsFoundOutByAsking() {
        simulator.script().next("truelayer", Fate.TIME_OUT_BEFORE, 1);

        assertInstanceOf(Unknown.class, charge(1250, "GBP"));
        assertEquals(List.of(), simulator.book().entries());

        simulator.script().next("truelayer", Fate.WAIT, 1);
        Pending found = assertInstanceOf(Pending.class, check(null));
        assertNotNull(found.presentation().get("qr"));
        assertEquals(1, simulator.book().entries().size());
    }

    @Test
    void aTimeOutAfterTheVendorAcceptedNeverMakesASecondPayment() {
        simulator.script().next("truelayer", Fate.TIME_OUT_AFTER, 1);

        assertInstanceOf(Unknown.class, charge(1250, "GBP"));
        Pending found = assertInstanceOf(Pending.class, check(null));

        assertEquals(only().id(), found.reference());
        assertEquals(Approved.of(found.reference(), 1250, "GBP"), decided(found));
        assertEquals(1, simulator.book().entries().size());
    }

    @Test
    void anAnswerThatIsAFailureOfTheVendorsIsUnknown() {
        simulator.script().next("truelayer", Fate.ERROR_500, 1);

        assertInstanceOf(Unknown.class, charge(1250, "GBP"));
    }

    @Test
    void nobodyPaysAfterFifteenMinutes() {
        simulator.script().next("truelayer", Fate.WAIT, 1);
        Pending pending = assertInstanceOf(Pending.class, charge(1250, "GBP"));

        Declined declined = assertInstanceOf(Declined.class, late(pending.reference()));

        assertEquals("expired", declined.code());
        assertEquals(Entry.State.CANCELLED, only().state(), "the bank is told, or it might still pay");
    }

    @Test
    void aLatePaymentThatTheBankMadeIsApprovedAllTheSame() {
        Pending pending = assertInstanceOf(Pending.class, charge(1250, "GBP"));
        decided(pending);

        assertEquals(Approved.of(pending.reference(), 1250, "GBP"), late(pending.reference()));
    }

    @Test
    void whatIsCalledOffInTimeIsCancelledAndWhatIsPaidIsPaid() {
        simulator.script().next("truelayer", Fate.WAIT, 1);
        Pending waits = assertInstanceOf(Pending.class, charge(1250, "GBP"));
        Declined cancelled =
                assertInstanceOf(Declined.class, account.gateway().cancel(attempt(waits.reference(), NOW)));
        assertEquals("cancelled", cancelled.code());

        UUID other = UUID.randomUUID();
        Pending paid = assertInstanceOf(Pending.class, account.gateway().charge(account.charge(other, 500, "GBP")));
        AttemptReference second = account.attempt(other, paid.reference(), 500, NOW);
        wait(second);
        assertEquals(
                Approved.of(paid.reference(), 500, "GBP"), account.gateway().cancel(second));
    }

    @Test
    void aPaymentThatTheVendorDoesNotKnowWasNotReceived() {
        assertInstanceOf(NotReceived.class, check("c7f3f6c5-0000-0000-0000-000000000000"));
    }

    @Test
    void whereNothingListensNothingWasSent() {
        Access nowhere = new Access(
                UUID.randomUUID(),
                URI.create("http://127.0.0.1:1"),
                account.access().settings(),
                account.access().secrets());
        TrueLayerAccount away = new TrueLayerAccount(nowhere, account.gateway());

        Declined declined = assertInstanceOf(Declined.class, away.gateway().charge(away.charge(attempt, 1250, "GBP")));
        assertEquals("vendor.away", declined.code());
        assertInstanceOf(Unknown.class, away.gateway().check(away.attempt(attempt, "x", 1250, NOW)));
        assertEquals(Probe.Outcome.NO_ANSWER, away.gateway().probe(nowhere).outcome());
    }

    @Test
    void aWrongSecretAWrongKeyAndAKeyOnAnotherCurveAreRefused() {
        String otherKey = TrueLayerAccount.pem(
                "PRIVATE KEY", TrueLayerAccount.keys("secp521r1").getPrivate().getEncoded());
        String otherCurve = TrueLayerAccount.pem(
                "PRIVATE KEY", TrueLayerAccount.keys("secp256r1").getPrivate().getEncoded());
        for (TrueLayerAccount wrong : List.of(
                account.withSecret("clientSecret", "revoked"),
                account.withSecret("signingKey", otherKey),
                account.withSecret("signingKey", otherCurve),
                account.withSecret("signingKey", "no key at all"))) {
            Declined declined = assertInstanceOf(
                    Declined.class, wrong.gateway().charge(wrong.charge(UUID.randomUUID(), 1250, "GBP")));
            assertTrue(List.of("account.refused", "vendor.refused.401").contains(declined.code()), declined.code());
            Probe probe = wrong.gateway().probe(wrong.access());
            assertEquals(Probe.Outcome.REFUSED, probe.outcome());
            assertFalse(probe.message().contains("revoked"), probe.message());
        }
        assertEquals(List.of(), simulator.book().entries());
        assertEquals(
                Probe.Outcome.WORKS, account.gateway().probe(account.access()).outcome());
    }

    @Test
    void aTokenThatIsForgottenIsFetchedAnew() throws IOException {
        assertInstanceOf(Pending.class, charge(1250, "GBP"));
        int port = simulator.url().getPort();
        simulator.close();

        try (Simulator again = Simulator.start(port)) {
            assertInstanceOf(Pending.class, account.gateway().charge(account.charge(UUID.randomUUID(), 1250, "GBP")));
            assertEquals(1, again.book().entries().size());
        }
    }

    @Test
    void moneyGoesBackInPartsAndNeverBeyondWhatCame() {
        Pending pending = assertInstanceOf(Pending.class, charge(1250, "GBP"));
        decided(pending);
        AttemptReference of = attempt(pending.reference(), NOW);

        RefundRequest some = new RefundRequest(UUID.randomUUID(), of, 1000, "cold soup");
        Approved back = assertInstanceOf(Approved.class, account.gateway().refund(some));
        assertEquals(1000, back.amount());
        assertEquals(back, account.gateway().refund(some), "the same again is the same");
        assertEquals(back, account.gateway().checkRefund(some));

        RefundRequest beyond = new RefundRequest(UUID.randomUUID(), of, 251, "too much");
        assertInstanceOf(Declined.class, account.gateway().refund(beyond));
        assertInstanceOf(NotReceived.class, account.gateway().checkRefund(beyond));
        assertEquals(1000, simulator.book().entries().get(0).refunded());
    }

    @Test
    void aRefundWhoseAnswerIsLostIsFound() {
        Pending pending = assertInstanceOf(Pending.class, charge(1250, "GBP"));
        decided(pending);
        RefundRequest refund =
                new RefundRequest(UUID.randomUUID(), attempt(pending.reference(), NOW), 300, "cold soup");
        simulator.script().next("truelayer", Fate.TIME_OUT_AFTER, 1);

        assertInstanceOf(Unknown.class, account.gateway().refund(refund));

        assertEquals(
                300,
                assertInstanceOf(Approved.class, account.gateway().checkRefund(refund))
                        .amount());
    }

    @Test
    void theVendorsListNamesWhatMoved() {
        Pending pending = assertInstanceOf(Pending.class, charge(1250, "GBP"));
        decided(pending);
        account.gateway()
                .refund(new RefundRequest(UUID.randomUUID(), attempt(pending.reference(), NOW), 300, "cold soup"));

        List<VendorEntry> entries =
                account.gateway().entries(account.access(), NOW.minusSeconds(60), NOW.plusSeconds(60));

        assertEquals(
                List.of(1250L, -300L), entries.stream().map(VendorEntry::amount).toList());
        assertEquals(pending.reference(), entries.get(0).reference());
        assertEquals(List.of(), account.gateway().entries(account.access(), PAST, NOW.minusSeconds(60)));
    }

    @Test
    void anAccountShowsNoSecretInItsText() {
        assertFalse(account.access().toString().contains("top-secret"));
    }

    private GatewayAnswer charge(long amount, String currency) {
        return account.gateway().charge(account.charge(attempt, amount, currency));
    }

    private GatewayAnswer check(@Nullable String reference) {
        return account.gateway().check(attempt(reference, NOW));
    }

    private GatewayAnswer late(@Nullable String reference) {
        return account.gateway().check(attempt(reference, PAST));
    }

    private AttemptReference attempt(@Nullable String reference, Instant startedAt) {
        return account.attempt(attempt, reference, 1250, startedAt);
    }

    /** Once the simulated guest has decided. */
    private GatewayAnswer decided(Pending pending) {
        return wait(attempt(pending.reference(), NOW));
    }

    private GatewayAnswer wait(AttemptReference of) {
        long end = System.nanoTime() + LIMIT.toNanos();
        GatewayAnswer answer = account.gateway().check(of);
        while (answer instanceof Pending && System.nanoTime() < end) {
            Thread.onSpinWait();
            answer = account.gateway().check(of);
        }
        return answer;
    }

    private Entry only() {
        return simulator.book().entries().get(0);
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String address, String form) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString());
    }
}
