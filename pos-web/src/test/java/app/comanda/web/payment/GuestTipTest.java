package app.comanda.web.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Currency;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class GuestTipTest {

    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final Currency RUPIAH = Currency.getInstance("IDR");
    private static final Currency DINAR = Currency.getInstance("KWD");
    private static final Currency YEN = Currency.getInstance("JPY");

    @Test
    void percentagesAreRoundedHalvesUpToWhatPeoplePayWith() {
        assertEquals(53, GuestTip.percentOf(350, 15, DOLLAR));
        assertEquals(157_300, GuestTip.percentOf(3_145_000, 5, RUPIAH));
    }

    @Test
    void whatAGuestTypesIsReadInTheBillsCurrency() {
        assertEquals(OptionalLong.of(250), GuestTip.typed(" 2,50 ", DOLLAR));
        assertEquals(OptionalLong.of(200), GuestTip.typed("2", DOLLAR));
        assertEquals(OptionalLong.of(500_000), GuestTip.typed("5000", RUPIAH));
        assertEquals(OptionalLong.of(2_500), GuestTip.typed("2.5", DINAR));
        assertEquals(OptionalLong.of(1_250), GuestTip.typed("1,250", DINAR));
    }

    @Test
    void ofMoneyWithoutCoinsAPointPartsThousands() {
        assertEquals(OptionalLong.of(2_500_000), GuestTip.typed("25.000", RUPIAH));
        assertEquals(OptionalLong.of(2_500_000), GuestTip.typed("25,000", RUPIAH));
        assertEquals(OptionalLong.of(2_500_000), GuestTip.typed("25.000,00", RUPIAH));
        assertEquals(OptionalLong.of(125_000_000), GuestTip.typed("1 250 000", RUPIAH));
        assertEquals(OptionalLong.of(1_000), GuestTip.typed("1,000", YEN));
    }

    @Test
    void whatIsNoAmountIsNotGuessed() {
        assertEquals(OptionalLong.empty(), GuestTip.typed("-3", DOLLAR));
        assertEquals(OptionalLong.empty(), GuestTip.typed("2.505", DOLLAR));
        assertEquals(OptionalLong.empty(), GuestTip.typed("1.000", DOLLAR), "one or a thousand?");
        assertEquals(OptionalLong.empty(), GuestTip.typed("1e9", DOLLAR));
        assertEquals(OptionalLong.empty(), GuestTip.typed("", DOLLAR));
        assertEquals(OptionalLong.empty(), GuestTip.typed("25.50", RUPIAH));
        assertEquals(OptionalLong.empty(), GuestTip.typed("1.5", YEN));
        assertEquals(OptionalLong.empty(), GuestTip.typed("99999999999999999999999", RUPIAH));
    }

    @Test
    void whatThePageItselfWroteIsInMinorUnits() {
        assertEquals(0, GuestTip.chosen("-5"));
        assertEquals(0, GuestTip.chosen(null));
        assertEquals(0, GuestTip.chosen("99999999999999999999"));
        assertEquals(35, GuestTip.chosen("35"));
    }
}
