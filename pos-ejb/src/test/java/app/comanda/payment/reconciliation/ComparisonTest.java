package app.comanda.payment.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.payment.VendorEntry;
import app.comanda.payment.VendorEntry.Kind;
import app.comanda.payment.reconciliation.Ours.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final TradingDay DAY =
            TradingDay.of(LocalDate.of(2026, 11, 20), ZoneId.of("Asia/Jakarta"), LocalTime.of(4, 0));
    private static final Instant EVENING = DAY.from().plus(Duration.ofHours(15));
    private static final UUID ATTEMPT = new UUID(1, 1);
    private static final UUID ORDER = new UUID(2, 1);

    @Test
    void aDayBeginsWhenTheOutletSaysSo() {
        assertEquals(Instant.parse("2026-11-19T21:00:00Z"), DAY.from());
        assertEquals(Instant.parse("2026-11-20T21:00:00Z"), DAY.until());
        assertTrue(DAY.has(DAY.from()));
        assertTrue(!DAY.has(DAY.until()));
    }

    @Test
    void whatBothSidesHaveAgrees() {
        Comparison same =
                compare(List.of(paid("pi_1", 1250)), List.of(theirs(Kind.PAYMENT, ATTEMPT, "pi_1", 1250, 43, EVENING)));

        assertEquals(List.of(), same.findings());
        assertEquals(List.of(new Sums("USD", 1, 1250, 1, 1250, 43)), same.sums());
    }

    @Test
    void aPaymentIsFoundByTheVendorsNameWhereItSaysNothingOfOurs() {
        assertEquals(
                List.of(),
                compare(List.of(paid("pi_1", 1250)), List.of(theirs(Kind.PAYMENT, null, "pi_1", 1250, 0, EVENING)))
                        .findings());
    }

    @Test
    void whatOnlyWeHaveIsMissingThere() {
        Finding finding = only(compare(List.of(paid("pi_1", 1250)), List.of()));

        assertEquals(Finding.Kind.MISSING_THERE, finding.kind());
        assertEquals(1250L, finding.ours());
        assertEquals(null, finding.theirs());
        assertEquals(ORDER, finding.orderId());
        assertEquals("pi_1", finding.reference());
    }

    @Test
    void whatOnlyTheVendorHasIsMissingHere() {
        Finding finding =
                only(compare(List.of(), List.of(theirs(Kind.PAYMENT, new UUID(9, 9), "pi_9", 700, 0, EVENING))));

        assertEquals(Finding.Kind.MISSING_HERE, finding.kind());
        assertEquals(null, finding.ours());
        assertEquals(700L, finding.theirs());
        assertEquals(null, finding.orderId());
    }

    @Test
    void moneyForAPaymentThatWeGaveUpIsMissingHereThoughItsOrderIsKnown() {
        Finding finding = only(compare(
                List.of(own(Kind.PAYMENT, ATTEMPT, "pi_1", 1250, Standing.OFF)),
                List.of(theirs(Kind.PAYMENT, ATTEMPT, "pi_1", 1250, 0, EVENING))));

        assertEquals(Finding.Kind.MISSING_HERE, finding.kind());
        assertEquals(ORDER, finding.orderId());
        assertEquals(null, finding.ours());
    }

    @Test
    void whatNobodyPaidIsNoDifference() {
        assertEquals(
                List.of(),
                compare(
                                List.of(
                                        own(Kind.PAYMENT, ATTEMPT, "pi_1", 1250, Standing.OFF),
                                        own(Kind.PAYMENT, new UUID(1, 2), null, 300, Standing.OPEN)),
                                List.of())
                        .findings());
    }

    @Test
    void anotherAmountDiffersAndSoDoesAnotherCurrency() {
        Finding amount = only(
                compare(List.of(paid("pi_1", 1250)), List.of(theirs(Kind.PAYMENT, ATTEMPT, "pi_1", 1200, 0, EVENING))));
        VendorEntry euros = new VendorEntry(Kind.PAYMENT, ATTEMPT, "pi_1", 1250, "EUR", 0, 1250, null, EVENING);
        Finding currency = only(compare(List.of(paid("pi_1", 1250)), List.of(euros)));

        assertEquals(Finding.Kind.AMOUNT, amount.kind());
        assertEquals(1250L, amount.ours());
        assertEquals(1200L, amount.theirs());
        assertEquals(Finding.Kind.AMOUNT, currency.kind());
        assertEquals("USD", currency.ourCurrency());
        assertEquals("EUR", currency.theirCurrency());
    }

    @Test
    void refundsAreToldApartByTheirOwnNamesBeforeTheirPaymentsAttempt() {
        Ours first = own(Kind.REFUND, new UUID(3, 1), "re_1", -300, Standing.MOVED);
        Ours second = own(Kind.REFUND, new UUID(3, 2), "re_2", -200, Standing.MOVED);

        Comparison both = compare(
                List.of(paid("pi_1", 1250), first, second),
                List.of(
                        theirs(Kind.REFUND, ATTEMPT, "re_2", -200, 0, EVENING),
                        theirs(Kind.REFUND, ATTEMPT, "re_1", -300, 0, EVENING),
                        theirs(Kind.PAYMENT, ATTEMPT, "pi_1", 1250, 0, EVENING)));

        assertEquals(List.of(), both.findings());
        assertEquals(List.of(new Sums("USD", 3, 750, 3, 750, 0)), both.sums());
    }

    @Test
    void aRefundWhoseNameWeWereNotToldIsFoundByItsOwnIdOrItsPayment() {
        Ours unnamed = own(Kind.REFUND, new UUID(3, 1), null, -300, Standing.MOVED);

        assertEquals(
                List.of(),
                compare(List.of(unnamed), List.of(theirs(Kind.REFUND, new UUID(3, 1), "qrref_1", -300, 0, EVENING)))
                        .findings());
        assertEquals(
                List.of(),
                compare(List.of(unnamed), List.of(theirs(Kind.REFUND, ATTEMPT, "re_1", -300, 0, EVENING)))
                        .findings());
    }

    @Test
    void whatWentBackBecauseNoBillTookItIsFoundByTheVendorsNameOfItsPayment() {
        Ours returned = own(Kind.REFUND, new UUID(4, 1), null, -1250, Standing.MOVED);

        assertEquals(
                List.of(),
                compare(List.of(paid("pi_1", 1250), returned), List.of(theirs("pi_1", 1250), refund("pi_1", -1250)))
                        .findings());
        assertEquals(
                List.of(Finding.Kind.REFUND_MISSING_THERE, Finding.Kind.REFUND_MISSING_HERE),
                compare(List.of(paid("pi_1", 1250), returned), List.of(theirs("pi_1", 1250), refund("pi_9", -1250)))
                        .findings()
                        .stream()
                        .map(Finding::kind)
                        .toList());
    }

    @Test
    void refundsAreMissedOnEitherSide() {
        assertEquals(
                Finding.Kind.REFUND_MISSING_THERE,
                only(compare(List.of(own(Kind.REFUND, new UUID(3, 1), "re_1", -300, Standing.MOVED)), List.of()))
                        .kind());
        assertEquals(
                Finding.Kind.REFUND_MISSING_HERE,
                only(compare(List.of(), List.of(theirs(Kind.REFUND, null, "re_1", -300, 0, EVENING))))
                        .kind());
        assertEquals(
                Finding.Kind.REFUND_MISSING_HERE,
                only(compare(
                                List.of(own(Kind.REFUND, new UUID(3, 1), "re_1", -300, Standing.OFF)),
                                List.of(theirs(Kind.REFUND, null, "re_1", -300, 0, EVENING))))
                        .kind());
    }

    @Test
    void aMovementIsOfTheDayThatTheVendorSays() {
        VendorEntry next = theirs(Kind.PAYMENT, ATTEMPT, "pi_1", 1250, 0, DAY.until());
        Comparison today = compare(List.of(paid("pi_1", 1250)), List.of(next));

        assertEquals(List.of(), today.findings());
        assertEquals(List.of(), today.sums());
        assertEquals(1, today.pairs().size());
        assertEquals(
                List.of(),
                compare(
                                List.of(),
                                List.of(theirs(
                                        Kind.PAYMENT,
                                        null,
                                        "pi_8",
                                        1,
                                        0,
                                        DAY.from().minusSeconds(1))))
                        .findings());
    }

    @Test
    void payoutsAreNoPayments() {
        Comparison paidOut = compare(List.of(), List.of(theirs(Kind.PAYOUT, null, "po_1", -1207, 0, EVENING)));

        assertEquals(List.of(), paidOut.findings());
        assertEquals(List.of(), paidOut.sums());
    }

    @Test
    void aCodeThatWasPaidTwiceIsOneMovementOfBothAmounts() {
        List<VendorEntry> twice = VendorList.tidied(List.of(
                theirs(Kind.PAYMENT, null, "qr_1", 1250, 9, EVENING),
                theirs(Kind.PAYMENT, ATTEMPT, "qr_1", 1250, 9, EVENING)));
        Finding finding = only(compare(List.of(paid("qr_1", 1250)), twice));

        assertEquals(Finding.Kind.AMOUNT, finding.kind());
        assertEquals(2500L, finding.theirs());
        assertEquals(18, twice.get(0).fee());
    }

    @Test
    void theFeeIsTheVendorsAndOnlyInThePaymentsCurrency() {
        Pair pair = new Pair(paid("pi_1", 1250), theirs(Kind.PAYMENT, ATTEMPT, "pi_1", 1250, 43, EVENING));
        VendorEntry euros = new VendorEntry(Kind.PAYMENT, ATTEMPT, "pi_1", 1250, "EUR", 43, 1207, null, EVENING);

        assertEquals(43, pair.fee());
        assertEquals(0, new Pair(paid("pi_1", 1250), euros).fee());
        assertEquals(0, new Pair(null, euros).fee());
    }

    private static Comparison compare(List<Ours> ours, List<VendorEntry> theirs) {
        return Comparison.of(DAY, ours, theirs);
    }

    private static Finding only(Comparison comparison) {
        assertEquals(1, comparison.findings().size(), comparison::toString);
        return comparison.findings().get(0);
    }

    private static Ours paid(String reference, long amount) {
        return own(Kind.PAYMENT, ATTEMPT, reference, amount, Standing.MOVED);
    }

    private static Ours own(Kind kind, UUID id, @Nullable String reference, long amount, Standing standing) {
        return new Ours(
                kind,
                ORDER,
                new UUID(4, 1),
                id,
                kind == Kind.PAYMENT ? id : ATTEMPT,
                reference,
                kind == Kind.REFUND ? "pi_1" : null,
                amount,
                "USD",
                EVENING,
                standing);
    }

    private static VendorEntry theirs(String reference, long amount) {
        return theirs(Kind.PAYMENT, null, reference, amount, 0, EVENING);
    }

    /** Named by the vendor alone. */
    private static VendorEntry refund(String payment, long amount) {
        return new VendorEntry(Kind.REFUND, null, "refund-7", payment, amount, "USD", 0, amount, null, EVENING);
    }

    private static VendorEntry theirs(
            Kind kind, @Nullable UUID attempt, String reference, long amount, long fee, Instant at) {
        return new VendorEntry(kind, attempt, reference, amount, "USD", fee, amount - fee, null, at);
    }
}
