package app.comanda.payment.stripe;

import static app.comanda.payment.stripe.StripeStage.attempt;
import static app.comanda.payment.stripe.StripeStage.card;
import static app.comanda.payment.stripe.StripeStage.reader;
import static app.comanda.payment.stripe.StripeStage.refund;
import static app.comanda.payment.stripe.StripeStage.shared;
import static app.comanda.payment.stripe.StripeStage.taking;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.comanda.payment.AttemptReference;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Approved;
import app.comanda.payment.GatewayAnswer.Declined;
import app.comanda.payment.GatewayAnswer.NotReceived;
import app.comanda.payment.GatewayAnswer.Pending;
import app.comanda.payment.GatewayAnswer.Unknown;
import app.comanda.simulator.Entry;
import app.comanda.simulator.Fate;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Amounts that cards hold. */
class StripeTabsTest extends StripeTrial {

    @Test
    void nothingMovesUntilItIsTakenWithTheTip() throws Exception {
        ChargeRequest tab = reader(bella(), "tmr_counter");
        Approved held = held(tab);
        assertEquals(2450, held.amount());
        assertEquals(Entry.State.WAITING, only().state());

        ChargeRequest taking = taking(tab, held, 2100);
        Approved taken = assertInstanceOf(Approved.class, stripe.charge(taking));

        assertEquals(2100, taken.amount());
        assertEquals(2100, only().amount());
        assertEquals(Entry.State.MOVED, only().state());
        assertEquals(taken, stripe.check(attempt(taking, taken)));
        assertInstanceOf(Declined.class, stage.tabs.checkHold(attempt(tab, held)), "nothing is held any more");
        assertInstanceOf(Approved.class, stripe.refund(refund(attempt(taking, taken), 100)));
    }

    @Test
    void aCardOnAReaderHoldsMoreWhenTheBillGrows() throws Exception {
        ChargeRequest tab = reader(bella(), "tmr_counter");
        Approved held = held(tab);

        assertEquals(
                4000,
                assertInstanceOf(Approved.class, stage.tabs.raise(attempt(tab, held), 4000))
                        .amount());
        assertEquals(4000, held(attempt(tab, held)).amount());
        assertEquals(
                3900,
                assertInstanceOf(Approved.class, stripe.charge(taking(tab, held, 3900)))
                        .amount());
    }

    @Test
    void aTypedCardHoldsNoMoreAndSaysSo() throws Exception {
        ChargeRequest tab = card(bella(), 2450, "EUR");
        Approved held = held(tab);

        assertInstanceOf(Declined.class, stage.tabs.raise(attempt(tab, held), 4000));
        assertEquals(2450, held(attempt(tab, held)).amount(), "what was held is held still");
        Declined tooMuch = assertInstanceOf(Declined.class, stripe.charge(taking(tab, held, 2451)));
        assertEquals("amount_too_large", tooMuch.code());
    }

    @Test
    void whatIsLetGoIsNotTaken() throws Exception {
        ChargeRequest tab = card(bella(), 2450, "EUR");
        Approved held = held(tab);

        assertInstanceOf(Declined.class, stage.tabs.release(attempt(tab, held)));
        assertInstanceOf(Declined.class, stage.tabs.checkHold(attempt(tab, held)));
        assertInstanceOf(Declined.class, stripe.charge(taking(tab, held, 100)));
        assertEquals(Entry.State.CANCELLED, only().state());
    }

    @Test
    void aGuestWhoIsDeclinedOrCalledOffHoldsNothing() throws Exception {
        next(Fate.DECLINE);
        ChargeRequest declined = reader(bella(), "tmr_counter");
        GatewayAnswer asked = stage.tabs.hold(declined);
        assertInstanceOf(Declined.class, settled(attempt(declined, asked)));
        next(Fate.WAIT);
        ChargeRequest waiting = card(bella(), 2450, "EUR");
        GatewayAnswer page = stage.tabs.hold(waiting);
        assertInstanceOf(Pending.class, stage.tabs.checkHold(attempt(waiting, page)));
        assertInstanceOf(Declined.class, stage.tabs.release(attempt(waiting, page)));
    }

    @Test
    void anAnswerToTakingThatIsLostIsFoundAgain() throws Exception {
        ChargeRequest tab = reader(bella(), "tmr_counter");
        Approved held = held(tab);
        next(Fate.TIME_OUT_AFTER);
        ChargeRequest taking = taking(tab, held, 2000);

        assertInstanceOf(Unknown.class, stripe.charge(taking));

        assertEquals(
                2000,
                assertInstanceOf(Approved.class, stripe.check(attempt(taking, held.reference())))
                        .amount());
    }

    @Test
    void aCallToTakeThatNeverArrivedTookNothing() throws Exception {
        ChargeRequest tab = reader(bella(), "tmr_counter");
        Approved held = held(tab);
        next(Fate.TIME_OUT_BEFORE);
        ChargeRequest taking = taking(tab, held, 2000);
        assertInstanceOf(Unknown.class, stripe.charge(taking));
        assertInstanceOf(Pending.class, stripe.check(attempt(taking, held.reference())), "it may be on its way");

        StripeStage later = new StripeStage(
                URI.create(simulator.url() + "/stripe"), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
        assertInstanceOf(NotReceived.class, later.gateway.check(attempt(taking, held.reference())));
        assertEquals(2450, held(attempt(tab, held)).amount());
    }

    @Test
    void theOperatorsShareIsOfWhatIsTaken() throws Exception {
        ChargeRequest tab = card(stage.connected("acct_bella"), 5000, "EUR");
        Approved held = held(tab);
        assertEquals("", only().detail("application_fee_amount"));

        stripe.charge(shared(taking(tab, held, 2000), 20));

        assertEquals("20", only().detail("application_fee_amount"));
    }

    private Approved held(ChargeRequest tab) throws Exception {
        return held(attempt(tab, stage.tabs.hold(tab)));
    }

    private Approved held(AttemptReference tab) throws Exception {
        return assertInstanceOf(Approved.class, settled(tab));
    }

    private GatewayAnswer settled(AttemptReference tab) throws Exception {
        GatewayAnswer last = stage.tabs.checkHold(tab);
        for (int i = 0; i < 100 && last instanceof Pending; i++) {
            Thread.sleep(20);
            last = stage.tabs.checkHold(tab);
        }
        return last;
    }
}
