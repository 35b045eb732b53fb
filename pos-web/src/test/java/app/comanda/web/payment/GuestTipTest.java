package app.comanda.web.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Currency;
import org.junit.jupiter.api.Test;

class GuestTipTest {

    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final Currency RUPIAH = Currency.getInstance("IDR");

    @Test
    void percentagesAreRoundedHalvesUpToWhatPeoplePayWith() {
        assertEquals(53, GuestTip.percentOf(350, 15, DOLLAR));
        assertEquals(157_300, GuestTip.percentOf(3_145_000, 5, RUPIAH));
    }

    @Test
    void whatAGuestTypesIsReadInTheBillsCurrency() {
        assertEquals(250, GuestTip.typed(" 2,50 ", DOLLAR));
        assertEquals(200, GuestTip.typed("2", DOLLAR));
        assertEquals(500_000, GuestTip.typed("5000", RUPIAH));
        assertEquals(2_500, GuestTip.typed("2.5", Currency.getInstance("KWD")));
    }

    @Test
    void whatIsNoAmountIsNoTip() {
        assertEquals(0, GuestTip.typed("-3", DOLLAR));
        assertEquals(0, GuestTip.typed("2.505", DOLLAR));
        assertEquals(0, GuestTip.typed("1e9", DOLLAR));
        assertEquals(0, GuestTip.typed(null, DOLLAR));
        assertEquals(0, GuestTip.chosen("-5"));
        assertEquals(0, GuestTip.chosen("99999999999999999999"));
        assertEquals(35, GuestTip.chosen("35"));
    }
}
