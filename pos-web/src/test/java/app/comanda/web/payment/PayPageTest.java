package app.comanda.web.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.payment.link.GuestBill;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PayPageTest {

    private static final GuestBill.Way CARD = new GuestBill.Way("CARD", 2940, 35);
    private static final GuestBill.Way BANK = new GuestBill.Way("OPEN_BANKING", 2940, 0);

    @Test
    void itTellsWhatIsDueAndWhatEveryWayCosts() {
        String page = page(Locale.UK, bill(2940, List.of(CARD, BANK)));

        assertTrue(page.contains("Order A-17 · Table 5"), page);
        assertTrue(page.contains("£29.40"), page);
        assertTrue(page.contains("+ £0.35 fee = £29.75"), page);
        assertTrue(page.contains("no fee"), page);
        assertTrue(page.contains("name=\"method\" value=\"OPEN_BANKING\""), page);
    }

    @Test
    void aTipIsOfferedInPercentAndIsPartOfWhatEveryWayCosts() {
        String page = page(Locale.UK, bill(2940, 294, List.of(new GuestBill.Way("CARD", 3234, 35))));

        assertTrue(page.contains("?tip=147\">5 %"), page);
        assertTrue(page.contains("?tip=294\" aria-current=\"true\">10 %"), page);
        assertTrue(page.contains("£32.34"), page);
        assertTrue(page.contains("+ £0.35 fee = £32.69"), page);
        assertTrue(page.contains("name=\"tip\" value=\"294\""), page);
    }

    @Test
    void itSpeaksIndonesianToWhomItShould() {
        assertTrue(
                page(Locale.forLanguageTag("id-ID"), bill(2940, List.of(CARD))).contains("Yang harus dibayar"));
        assertTrue(page(Locale.GERMANY, bill(2940, List.of(CARD))).contains("To pay"));
    }

    @Test
    void whatIsPaidIsNotOfferedAgain() {
        String page = page(Locale.UK, bill(0, List.of(CARD)));

        assertFalse(page.contains("value=\"pay\""), page);
        assertTrue(page.contains("value=\"receipt\""), page);
    }

    @Test
    void aRestaurantWithoutVendorsSaysWhereToPay() {
        assertTrue(page(Locale.UK, bill(2940, List.of())).contains("Please pay at the till."));
    }

    @Test
    void aGuestWhoseCardHoldsAnAmountIsToldThatItIsLetGo() {
        String page = page(Locale.UK, bill(2940, 0, 5000, List.of(CARD)));

        assertTrue(page.contains("£50.00 are held on a card for this bill."), page);
        assertFalse(page(Locale.UK, bill(2940, List.of(CARD))).contains("held on a card"));
    }

    @Test
    void whatCouldNotBeReadIsShownAgainWithAnExample() {
        String page = new PayPage(GuestWords.of(Locale.UK), bill(2940, List.of(CARD)), "KEY")
                .notUnderstanding("2\"50")
                .html();

        assertTrue(page.contains("value=\"2&quot;50\""), page);
        assertTrue(page.contains("Write it like 2.50."), page);
        assertFalse(page(Locale.UK, bill(2940, List.of(CARD))).contains("unread"));
    }

    @Test
    void namesCantBreakOutOfThePage() {
        String page = page(Locale.UK, bill(2940, List.of(CARD)));

        assertFalse(page.contains("<b>Evil"), page);
        assertEquals(2, page.split("&lt;b&gt;Evil&lt;/b&gt;", -1).length - 1, page);
    }

    private static String page(Locale reader, GuestBill bill) {
        return new PayPage(GuestWords.of(reader), bill, "KEY").html();
    }

    private static GuestBill bill(long due, List<GuestBill.Way> ways) {
        return bill(due, 0, ways);
    }

    private static GuestBill bill(long due, long tip, List<GuestBill.Way> ways) {
        return bill(due, tip, 0, ways);
    }

    private static GuestBill bill(long due, long tip, long held, List<GuestBill.Way> ways) {
        return new GuestBill(
                UUID.randomUUID(),
                null,
                "<b>Evil</b>",
                "Main",
                ZoneId.of("Europe/London"),
                "A-17",
                "5",
                null,
                "GBP",
                2940,
                due,
                due,
                tip,
                held,
                Optional.empty(),
                ways);
    }
}
