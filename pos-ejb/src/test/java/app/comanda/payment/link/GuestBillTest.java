package app.comanda.payment.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.Ids;
import app.comanda.ordering.SampleOrder;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.Payment;
import app.comanda.payment.SamplePayment;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuestBillTest {

    private static final GatewayAnswer.Declined NO = new GatewayAnswer.Declined(null, "expired", "Too late.");
    private static final GuestBill.Way BANK = new GuestBill.Way("OPEN_BANKING", 1100, 0);
    private static final GuestBill.Way CARD = new GuestBill.Way("CARD", 1100, 40);

    @Test
    void whatTheBankDeclinedGoesOnByCard() {
        assertTrue(bill(ended("OPEN_BANKING", Payment.State.FAILED), BANK, CARD).goesOnByCard());
    }

    @Test
    void nothingElseGoesOnByItself() {
        assertFalse(bill(ended("OPEN_BANKING", Payment.State.FAILED), BANK).goesOnByCard(), "no cards here");
        assertFalse(
                bill(ended("OPEN_BANKING", Payment.State.CANCELLED), BANK, CARD).goesOnByCard());
        assertFalse(bill(ended("CARD", Payment.State.FAILED), BANK, CARD).goesOnByCard());
        assertFalse(
                bill(SamplePayment.of("OPEN_BANKING", 1100, 100), BANK, CARD).goesOnByCard(),
                "the guest may still act");
    }

    @Test
    void whatWasGivenOnTopOfAPaymentThatCameToNothingIsGivenStill() {
        assertEquals(
                100, bill(ended("OPEN_BANKING", Payment.State.FAILED), CARD).tipThatCameToNothing());
        assertEquals(100, bill(ended("CARD", Payment.State.CANCELLED), CARD).tipThatCameToNothing());
        assertEquals(0, bill(SamplePayment.of("CARD", 1100, 100), CARD).tipThatCameToNothing());
    }

    private static Payment ended(String method, Payment.State how) {
        Payment payment = SamplePayment.of(method, 1100, 100);
        payment.end(how, NO);
        return payment;
    }

    private static GuestBill bill(Payment last, GuestBill.Way... ways) {
        return new GuestBill(
                Ids.next(),
                null,
                "Warung",
                "Warung",
                ZoneOffset.UTC,
                "A-17",
                null,
                null,
                SampleOrder.sold("1", SampleOrder.BURGER).currency(),
                1000,
                1000,
                1000,
                0,
                0,
                Optional.of(last),
                List.of(ways));
    }
}
