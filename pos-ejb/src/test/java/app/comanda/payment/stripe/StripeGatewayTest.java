package app.comanda.payment.stripe;

import static app.comanda.payment.stripe.StripeStage.attempt;
import static app.comanda.payment.stripe.StripeStage.card;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.AttemptReference;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer.Approved;
import app.comanda.payment.GatewayAnswer.Declined;
import app.comanda.payment.GatewayAnswer.NotReceived;
import app.comanda.payment.GatewayAnswer.Pending;
import app.comanda.payment.GatewayAnswer.Unknown;
import app.comanda.payment.account.Access;
import app.comanda.payment.account.Probe;
import app.comanda.simulator.Entry;
import app.comanda.simulator.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter with pages of Stripe, called as the core calls it, with a simulated Stripe at the other end of the line. */
class StripeGatewayTest extends StripeTrial {

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
        many(120);

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
}
