package app.comanda.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.Ids;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaymentTest {

    private final Payment payment = SamplePayment.of("CARD", 1100, 0);

    /** The database holds both to it, and the bill is settled by the amount alone. */
    @Test
    void whatTheGuestHandsOverForTheFeeIsNoPartOfWhatSettlesTheBill() {
        payment.goesBy(Ids.next(), 14, 11);
        payment.succeed(GatewayAnswer.Approved.of("pi_1", 1114, "USD"));
        assertEquals(Optional.of(1100L), payment.tendered());
        assertEquals(Optional.of(0L), payment.change());
        assertEquals(14, payment.fees().surcharge());
    }

    /** Else a guest whose bank takes no money back would wait for ever, and nobody would know. */
    @Test
    void aSurplusThatTheVendorKeepsIsSeenUntilItIsBack() {
        payment.end(Payment.State.FAILED, new GatewayAnswer.Declined(null, "decided", "The bank shows no booking"));
        payment.becomeSurplus();
        assertFalse(payment.isKept(), "why it failed before says nothing of its return");
        payment.keptBy(new GatewayAnswer.Declined(null, "refund.unsupported", "This bank gives nothing back."));
        assertTrue(payment.isKept());
        payment.returnedByHand("In cash");
        assertFalse(payment.isKept());
        assertTrue(payment.word().isByHand());
    }

    @Test
    void aSurplusThatTheVendorGaveAfterAllWasNotGivenByHand() {
        payment.becomeSurplus();
        payment.keptBy(new GatewayAnswer.Declined(null, "vendor.away", "Later."));
        payment.returned();
        assertFalse(payment.isKept());
        assertFalse(payment.word().isByHand());
        assertEquals(Optional.empty(), payment.word().refusalCode());
    }

    @Test
    void whatIsHandedOverInCashIsTheAmountAndTheChange() {
        payment.succeed(new GatewayAnswer.Approved(null, 1100, "USD", 2000, 0));
        assertEquals(Optional.of(2000L), payment.tendered());
        assertEquals(Optional.of(900L), payment.change());
    }
}
