package app.comanda.payment.stripe;

import static app.comanda.payment.stripe.StripeStage.refund;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.comanda.payment.AttemptReference;
import app.comanda.payment.GatewayAnswer.Approved;
import app.comanda.payment.GatewayAnswer.Declined;
import app.comanda.payment.GatewayAnswer.NotReceived;
import app.comanda.payment.GatewayAnswer.Unknown;
import app.comanda.payment.RefundRequest;
import app.comanda.payment.VendorEntry;
import app.comanda.simulator.Fate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Money that goes back, and the list of all that moved. */
class StripeRefundsTest extends StripeTrial {

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
        many(230);

        List<VendorEntry> entries = stripe.entries(
                bella(), Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertEquals(
                230, entries.stream().map(VendorEntry::reference).distinct().count());
        assertEquals(
                List.of(), stripe.entries(bella(), Instant.EPOCH, Instant.now().minusSeconds(3600)));
    }
}
