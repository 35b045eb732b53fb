package app.comanda.payment.stripe;

import static app.comanda.payment.stripe.StripeStage.attempt;
import static app.comanda.payment.stripe.StripeStage.card;
import static app.comanda.payment.stripe.StripeStage.reader;
import static app.comanda.payment.stripe.StripeStage.refund;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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
import app.comanda.payment.RefundRequest;
import app.comanda.payment.VendorEntry;
import app.comanda.payment.account.Access;
import app.comanda.payment.account.Onboarding;
import app.comanda.payment.account.Probe;
import app.comanda.simulator.Entry;
import app.comanda.simulator.Fate;
import app.comanda.simulator.Simulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter, called as the core calls it, with a simulated Stripe at the other end of the line. */
class StripeGatewayTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private final Simulator simulator;
    private final StripeStage stage;
    private final StripeGateway stripe;

    StripeGatewayTest() throws IOException {
        simulator = Simulator.start(0);
        stage = new StripeStage(URI.create(simulator.url() + "/stripe"), Clock.systemUTC());
        stripe = stage.gateway;
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private void next(Fate fate) {
        simulator.script().next("stripe", fate, 1);
    }

    private Access bella() {
        return stage.own("bella");
    }

    // on a page

    @Test
    void aGuestPaysOnAPageThatStripeShows() throws Exception {
        ChargeRequest request = card(bella(), 2450, "EUR");
        Pending page = assertInstanceOf(Pending.class, stripe.charge(request));

        assertEquals(page.presentation().get("redirect"), page.presentation().get("qr"));
        Duration open = Duration.between(Instant.now(), page.expiresAt());
        assertTrue(open.toMinutes() >= 30 && open.toMinutes() <= 31, open.toString());

        Approved paid = approved(attempt(request, page));
        assertEquals(2450, paid.amount());
        assertEquals("EUR", paid.currency());
        assertEquals(2450 * 14 / 1000 + 25, paid.fee());
        assertTrue(String.valueOf(paid.reference()).startsWith("pi_"));
        assertEquals(paid, stripe.check(attempt(request, paid)), "by its other name too");
    }

    @Test
    void aPersonDecidesOnThePage() throws Exception {
        next(Fate.WAIT);
        ChargeRequest request = card(bella(), 2450, "EUR");
        Pending page = assertInstanceOf(Pending.class, stripe.charge(request));
        assertInstanceOf(Pending.class, stripe.check(attempt(request, page)));

        press(page, "approve");

        assertEquals(2450, approved(attempt(request, page)).amount());
    }

    @Test
    void aDeclinedCardSaysWhy() throws Exception {
        next(Fate.DECLINE);
        ChargeRequest request = card(bella(), 2450, "EUR");
        AttemptReference attempt = attempt(request, stripe.charge(request));

        Declined declined = (Declined) until(attempt, Declined.class::isInstance);
        assertEquals("generic_decline", declined.code());
        assertEquals("Your card was declined.", declined.message());
    }

    @Test
    void aPageThatNobodyUsedExpires() throws Exception {
        next(Fate.WAIT);
        ChargeRequest request = card(bella(), 2450, "EUR");
        Pending page = assertInstanceOf(Pending.class, stripe.charge(request));

        press(page, "expire");

        Declined declined = assertInstanceOf(Declined.class, stripe.check(attempt(request, page)));
        assertEquals("expired", declined.code());
    }

    @Test
    void aPageIsCalledOffInTime() {
        next(Fate.WAIT);
        ChargeRequest request = card(bella(), 2450, "EUR");
        AttemptReference attempt = attempt(request, stripe.charge(request));

        assertEquals(
                "cancelled",
                assertInstanceOf(Declined.class, stripe.cancel(attempt)).code());
        assertInstanceOf(Declined.class, stripe.check(attempt));
        assertEquals(Entry.State.EXPIRED, only().state());
    }

    @Test
    void whatWasPaidBeforeItWasCalledOffIsPaid() throws Exception {
        ChargeRequest request = card(bella(), 2450, "EUR");
        AttemptReference attempt = attempt(request, stripe.charge(request));
        approved(attempt);

        assertInstanceOf(Approved.class, stripe.cancel(attempt));
    }

    @Test
    void aCallThatNeverArrivedIsNotReceived() {
        next(Fate.TIME_OUT_BEFORE);
        ChargeRequest request = card(bella(), 2450, "EUR");

        assertInstanceOf(Unknown.class, stripe.charge(request));
        assertInstanceOf(NotReceived.class, stripe.check(attempt(request, (String) null)));
        assertEquals(List.of(), simulator.book().entries());
    }

    @Test
    void anAnswerThatWasLostIsFoundAgainAmongMany() throws Exception {
        next(Fate.TIME_OUT_AFTER);
        ChargeRequest request = card(bella(), 2450, "EUR");
        assertInstanceOf(Unknown.class, stripe.charge(request));
        for (int i = 0; i < 120; i++) {
            stripe.charge(card(bella(), 1000 + i, "EUR"));
        }

        assertEquals(2450, approved(attempt(request, (String) null)).amount());
    }

    @Test
    void aFailureOfStripeLeavesTheOutcomeOpen() {
        next(Fate.ERROR_500);
        ChargeRequest request = card(bella(), 2450, "EUR");

        assertInstanceOf(Unknown.class, stripe.charge(request));
        assertInstanceOf(NotReceived.class, stripe.check(attempt(request, (String) null)));
    }

    @ParameterizedTest
    @CsvSource({"LATE", "TWICE", "LOSE_WEBHOOK", "REORDER"})
    void lateAndRepeatedAndLostTellingsChangeNothing(Fate fate) throws Exception {
        next(fate);
        ChargeRequest request = card(bella(), 2450, "EUR");

        assertEquals(2450, approved(attempt(request, stripe.charge(request))).amount());
        assertEquals(1, simulator.book().entries().size());
    }

    @Test
    void askingTwiceMovesMoneyOnce() {
        ChargeRequest request = card(bella(), 2450, "EUR");

        assertEquals(stripe.charge(request), stripe.charge(request));
        assertEquals(1, simulator.book().entries().size());
    }

    @Test
    void anotherRequestUnderTheSameKeyIsNotBelieved() {
        ChargeRequest one = card(bella(), 2450, "EUR");
        stripe.charge(one);
        ChargeRequest other = new ChargeRequest(
                one.attemptId(),
                one.orderId(),
                one.outletId(),
                one.method(),
                9999,
                one.currency(),
                null,
                one.description(),
                one.details(),
                one.access());

        assertInstanceOf(Unknown.class, stripe.charge(other));
    }

    @ParameterizedTest
    @CsvSource({"1250, JPY, 1250", "12340, KWD, 12340", "2500000, IDR, 2500000", "500, ISK, 50000"})
    void everyCurrencyComesBackAsItWent(long amount, String currency, long units) throws Exception {
        ChargeRequest request = card(bella(), amount, currency);
        Approved paid = approved(attempt(request, stripe.charge(request)));

        assertEquals(amount, paid.amount());
        assertEquals(currency, paid.currency());
        assertEquals(units, only().amount());
    }

    @ParameterizedTest
    @CsvSource({"12345, KWD, amount.not-whole", "2500050, IDR, amount.not-whole", "1000, IQD, currency.unsupported"})
    void whatStripeCannotCountIsNotSent(long amount, String currency, String code) {
        assertEquals(
                code,
                assertInstanceOf(Declined.class, stripe.charge(card(bella(), amount, currency)))
                        .code());
        assertEquals(List.of(), simulator.book().entries());
    }

    @Test
    void anAmountTooSmallForACardIsDeclinedInStripesWords() {
        Declined declined = assertInstanceOf(Declined.class, stripe.charge(card(bella(), 30, "EUR")));

        assertEquals("amount_too_small", declined.code());
        assertTrue(declined.message().contains("50 cents"), declined.message());
    }

    // keys and lines

    @Test
    void keysThatWereTakenBackAreNamedWithoutTheirText() {
        Access revoked = stage.own("revoked");
        ChargeRequest request = card(revoked, 2450, "EUR");
        Declined declined = assertInstanceOf(Declined.class, stripe.charge(request));

        assertEquals("vendor.keys", declined.code());
        assertFalse(declined.toString().contains("sk_"), declined.toString());
        assertEquals(new Unknown("vendor.keys"), stripe.check(attempt(request, (String) null)));
        assertEquals(Probe.Outcome.REFUSED, stripe.probe(revoked).outcome());
    }

    @Test
    void anAccountWithoutKeysIsNamed() {
        Access none = new Access(bella().accountId(), bella().base(), Map.of(), Map.of());

        assertEquals(
                "vendor.keys",
                assertInstanceOf(Declined.class, stripe.charge(card(none, 2450, "EUR")))
                        .code());
    }

    @Test
    void aStripeThatIsNotThereTookNoMoney() {
        simulator.close();
        ChargeRequest request = card(bella(), 2450, "EUR");

        assertEquals(
                "vendor.away",
                assertInstanceOf(Declined.class, stripe.charge(request)).code());
        assertEquals(new Unknown("vendor.away"), stripe.check(attempt(request, "cs_test_1")));
        assertEquals(new Unknown("vendor.away"), stripe.cancel(attempt(request, "cs_test_1")));
        assertEquals(Probe.Outcome.NO_ANSWER, stripe.probe(bella()).outcome());
        assertThrows(BusinessException.class, () -> stripe.entries(bella(), Instant.EPOCH, Instant.now()));
    }

    @Test
    void keysThatWorkSayWhetherMoneyMoves() {
        Probe probe = stripe.probe(bella());

        assertEquals(Probe.Outcome.WORKS, probe.outcome());
        assertTrue(probe.message().contains("test mode"), probe.message());
    }

    @Test
    void aPaymentOfAnotherAccountIsNotSeen() {
        ChargeRequest request = card(bella(), 2450, "EUR");
        Pending page = assertInstanceOf(Pending.class, stripe.charge(request));
        ChargeRequest same = new ChargeRequest(
                request.attemptId(),
                request.orderId(),
                request.outletId(),
                request.method(),
                request.amount(),
                request.currency(),
                null,
                request.description(),
                request.details(),
                stage.own("mario"));

        assertInstanceOf(NotReceived.class, stripe.check(attempt(same, (String) null)));
        assertInstanceOf(Unknown.class, stripe.check(attempt(same, page.reference())));
    }

    // on a reader

    @Test
    void aCardIsHeldToAReader() throws Exception {
        ChargeRequest request = reader(bella(), "tmr_counter");
        Pending waiting = assertInstanceOf(Pending.class, stripe.charge(request));

        assertEquals("Counter", waiting.presentation().get("reader"));
        Approved paid = approved(attempt(request, waiting));
        assertEquals(2450, paid.amount());
        assertEquals(waiting.reference(), paid.reference());
    }

    @Test
    void aCardThatAReaderDeclinesCannotPayLater() throws Exception {
        next(Fate.DECLINE);
        ChargeRequest request = reader(bella(), "tmr_counter");
        AttemptReference attempt = attempt(request, stripe.charge(request));

        Declined declined = (Declined) until(attempt, Declined.class::isInstance);
        assertEquals("generic_decline", declined.code());
        assertEquals("true", only().detail("canceled"));
    }

    @Test
    void aReaderIsFreedWhenItIsCalledOff() {
        next(Fate.WAIT);
        ChargeRequest request = reader(bella(), "tmr_counter");
        AttemptReference attempt = attempt(request, stripe.charge(request));
        assertInstanceOf(Pending.class, stripe.check(attempt));

        assertEquals(
                "cancelled",
                assertInstanceOf(Declined.class, stripe.cancel(attempt)).code());
        assertInstanceOf(Pending.class, stripe.charge(reader(bella(), "tmr_counter")));
    }

    @ParameterizedTest
    @CsvSource({
        "tmr_storeroom, terminal_reader_offline",
        "tmr_nowhere, resource_missing",
        "'', reader.missing",
    })
    void aReaderThatCannotIsNamedAndNothingStaysOpen(String id, String code) {
        Declined declined = assertInstanceOf(Declined.class, stripe.charge(reader(bella(), id)));

        assertEquals(code, declined.code());
        assertTrue(simulator.book().entries().stream().noneMatch(Entry::waits));
    }

    @Test
    void aReaderTakesOneAfterTheOther() {
        next(Fate.WAIT);
        stripe.charge(reader(bella(), "tmr_counter"));

        Declined declined = assertInstanceOf(Declined.class, stripe.charge(reader(bella(), "tmr_counter")));
        assertEquals("terminal_reader_busy", declined.code());
        assertInstanceOf(Pending.class, stripe.charge(reader(bella(), "tmr_terrace")));
    }

    @Test
    void aReaderThatTookItUpThoughWeNeverHeardIsFound() throws Exception {
        next(Fate.TIME_OUT_AFTER);
        ChargeRequest request = reader(bella(), "tmr_counter");
        assertInstanceOf(Unknown.class, stripe.charge(request));

        assertEquals(2450, approved(attempt(request, (String) null)).amount());
    }

    @Test
    void aReaderThatNeverHeardIsGivenUpAfterAWhile() {
        next(Fate.TIME_OUT_BEFORE);
        ChargeRequest request = reader(bella(), "tmr_counter");
        assertInstanceOf(Unknown.class, stripe.charge(request));
        assertInstanceOf(Pending.class, stripe.check(attempt(request, (String) null)));

        StripeStage later = new StripeStage(
                URI.create(simulator.url() + "/stripe"), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
        Declined lost = assertInstanceOf(Declined.class, later.gateway.check(attempt(request, (String) null)));
        assertEquals("reader.lost", lost.code());
        assertEquals(Entry.State.CANCELLED, only().state());
    }

    @Test
    void readersAreListedByTheirNames() {
        assertEquals(
                Set.of("Counter", "Terrace", "Storeroom"),
                Set.copyOf(stage.readers.list(bella()).stream()
                        .map(reader -> reader.label())
                        .toList()));
        assertTrue(stage.readers.connectionToken(bella()).startsWith("pst_"));
    }

    // back

    @Test
    void moneyGoesBackInPartsAndNeverBeyond() throws Exception {
        AttemptReference paid = paid(bella(), 2450);
        RefundRequest first = refund(paid, 1000);
        Approved back = assertInstanceOf(Approved.class, stripe.refund(first));

        assertEquals(1000, back.amount());
        assertEquals("EUR", back.currency());
        assertEquals(back, stripe.refund(first), "asked twice, given once");
        assertEquals(back, stripe.checkRefund(first));
        assertInstanceOf(Declined.class, stripe.refund(refund(paid, 1451)));
        assertInstanceOf(Approved.class, stripe.refund(refund(paid, 1450)));
        assertEquals(
                "charge_already_refunded",
                assertInstanceOf(Declined.class, stripe.refund(refund(paid, 1))).code());
        assertEquals(2450, payment().refunded());
    }

    @Test
    void aRefundWhoseAnswerWasLostIsFound() throws Exception {
        RefundRequest request = refund(paid(bella(), 2450), 1000);
        next(Fate.TIME_OUT_AFTER);

        assertInstanceOf(Unknown.class, stripe.refund(request));
        assertEquals(
                1000,
                assertInstanceOf(Approved.class, stripe.checkRefund(request)).amount());
    }

    @Test
    void aRefundThatNeverArrivedIsNotReceived() throws Exception {
        RefundRequest request = refund(paid(bella(), 2450), 1000);
        next(Fate.TIME_OUT_BEFORE);

        assertInstanceOf(Unknown.class, stripe.refund(request));
        assertInstanceOf(NotReceived.class, stripe.checkRefund(request));
        assertEquals(0, payment().refunded());
    }

    @Test
    void stripeMaySayNoToARefund() throws Exception {
        RefundRequest request = refund(paid(bella(), 2450), 1000);
        next(Fate.DECLINE);

        assertEquals(
                "balance_insufficient",
                assertInstanceOf(Declined.class, stripe.refund(request)).code());
    }

    // the vendor's books

    @Test
    void theBooksTellPaymentsRefundsAndPayouts() throws Exception {
        AttemptReference paid = paid(bella(), 2450);
        stripe.refund(refund(paid, 1000));
        postAs("bella", "/v1/payouts", "currency=eur");
        AttemptReference later = paid(bella(), 9900);

        List<VendorEntry> entries = stripe.entries(
                bella(), Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));

        VendorEntry payment = one(entries, VendorEntry.Kind.PAYMENT, paid);
        assertEquals(2450, payment.amount());
        assertEquals(paid.attemptId(), payment.attemptId());
        assertEquals(2450 * 14 / 1000 + 25, payment.fee());
        VendorEntry refund = entries.stream()
                .filter(entry -> entry.kind() == VendorEntry.Kind.REFUND)
                .findFirst()
                .orElseThrow();
        assertEquals(-1000, refund.amount());
        assertEquals(paid.attemptId(), refund.attemptId());
        VendorEntry payout = entries.stream()
                .filter(entry -> entry.kind() == VendorEntry.Kind.PAYOUT)
                .findFirst()
                .orElseThrow();
        assertEquals(-(2450 - payment.fee() - 1000), payout.amount());
        assertEquals(payout.reference(), payment.payout());
        assertEquals(payout.reference(), refund.payout());
        assertEquals(null, one(entries, VendorEntry.Kind.PAYMENT, later).payout());
    }

    @Test
    void theBooksHaveAsManyPagesAsTheyNeed() throws Exception {
        for (int i = 0; i < 230; i++) {
            stripe.charge(card(bella(), 1000, "EUR"));
        }
        waitFor(() -> simulator.book().entries().stream().noneMatch(Entry::waits));

        List<VendorEntry> entries = stripe.entries(
                bella(), Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertEquals(
                230, entries.stream().map(VendorEntry::reference).distinct().count());
        assertEquals(
                List.of(), stripe.entries(bella(), Instant.EPOCH, Instant.now().minusSeconds(3600)));
    }

    // connected

    @Test
    void aConnectedRestaurantGetsTheMoneyAndComandaItsShare() throws Exception {
        Access connected = stage.connected("acct_bella");
        ChargeRequest request = card(connected, 2450, "EUR");
        Approved paid = approved(attempt(request, stripe.charge(request)));

        assertEquals("acct_bella", only().account());
        assertEquals("25", only().detail("application_fee_amount"), "1.0 % of 24.50, halves up");
        assertEquals(2450 * 14 / 1000 + 25, paid.fee(), "without Comanda's own");
    }

    @Test
    void aRestaurantConnectsItself() throws Exception {
        Access platform =
                new Access(bella().accountId(), bella().base(), Map.of(), Map.of("secretKey", "sk_test_comanda"));
        String account = stage.connect.open(platform, "tenant-7", "IT", "bella@example.org");
        assertEquals(account, stage.connect.open(platform, "tenant-7", "IT", "bella@example.org"));
        Access connected = stage.connected(account);
        Onboarding.Standing before = stage.connect.standing(connected);
        assertEquals(Onboarding.Ability.NOT_YET, before.charges());
        assertFalse(before.missing().isEmpty());

        URI link = stage.connect.invite(connected, URI.create("https://pos.example.org/back"));
        assertTrue(browse(HttpRequest.newBuilder(link)).contains("bella@example.org"));
        browse(HttpRequest.newBuilder(link).POST(HttpRequest.BodyPublishers.noBody()));

        Onboarding.Standing after = stage.connect.standing(connected);
        assertEquals(
                new Onboarding.Standing(account, Onboarding.Ability.YES, Onboarding.Ability.YES, List.of()), after);
    }

    @Test
    void walletsAreLetOntoADomain() {
        assertTrue(stage.connect.register(bella(), "pay.example.org"));
        assertFalse(stage.connect.register(bella(), "127.0.0.1"));
    }

    @Test
    void whatConnectingCannotDoItNames() {
        assertEquals(
                "vendor.keys",
                assertThrows(
                                BusinessException.class,
                                () -> stage.connect.invite(bella(), URI.create("https://pos.example.org")))
                        .code());
        assertEquals(
                "vendor.refused",
                assertThrows(
                                BusinessException.class,
                                () -> stage.connect.invite(
                                        stage.connected("acct_nobody"), URI.create("https://pos.example.org")))
                        .code());
    }

    private AttemptReference paid(Access access, long amount) throws Exception {
        ChargeRequest request = card(access, amount, "EUR");
        return attempt(request, approved(attempt(request, stripe.charge(request))));
    }

    private Approved approved(AttemptReference attempt) throws Exception {
        return assertInstanceOf(Approved.class, until(attempt, answer -> !(answer instanceof Pending)));
    }

    private GatewayAnswer until(AttemptReference attempt, Predicate<GatewayAnswer> wanted) throws Exception {
        List<GatewayAnswer> answers = new ArrayList<>();
        waitFor(() -> {
            answers.add(stripe.check(attempt));
            return wanted.test(answers.get(answers.size() - 1));
        });
        return answers.get(answers.size() - 1);
    }

    private static void waitFor(java.util.function.BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 100 && !done.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
    }

    private Entry only() {
        assertEquals(1, simulator.book().entries().size());
        return simulator.book().entries().get(0);
    }

    private Entry payment() {
        return simulator.book().entries().get(0);
    }

    private static VendorEntry one(List<VendorEntry> entries, VendorEntry.Kind kind, AttemptReference of) {
        VendorEntry found = entries.stream()
                .filter(entry -> entry.kind() == kind && entry.reference().equals(of.reference()))
                .findFirst()
                .orElse(null);
        assertNotNull(found);
        return found;
    }

    private void press(Pending page, String button) throws Exception {
        browse(HttpRequest.newBuilder(URI.create(page.presentation().getOrDefault("redirect", "")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("decision=" + button)));
    }

    private void postAs(String name, String path, String form) throws Exception {
        browse(HttpRequest.newBuilder(URI.create(simulator.url() + "/stripe" + path))
                .header("Authorization", "Bearer sk_test_" + name)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static String browse(HttpRequest.Builder request) throws Exception {
        return BROWSER.send(request.build(), BodyHandlers.ofString()).body();
    }
}
