package app.comanda.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeAmountTest {

    @ParameterizedTest
    @CsvSource({
        "1250, EUR, 1250", // hundredths, as ISO has them
        "1250, JPY, 1250", // whole yen
        "12340, KWD, 12340", // thousandths
        "2500000, IDR, 2500000", // 25,000.00 rupiah
        "500, ISK, 50000", // ISO has none, Stripe counts hundredths
        "700, UGX, 70000",
        "1200, MGA, 12", // ISO has two, Stripe none
        "900, HUF, 900",
    })
    void anAmountIsCountedAsStripeDoesAndBack(long minor, String currency, long units) throws Exception {
        assertEquals(units, StripeAmount.units(minor, currency));
        assertEquals(minor, StripeAmount.minor(units, currency.toLowerCase(java.util.Locale.ROOT)));
    }

    @ParameterizedTest
    @CsvSource({"12345, KWD", "2500050, IDR", "1250, MGA", "1001, TND"})
    void aFractionThatCardsDoNotKnowIsRefused(long minor, String currency) {
        assertEquals("amount.not-whole", refused(minor, currency));
    }

    @ParameterizedTest
    @CsvSource({"EUR, 1", "JPY, 1", "KWD, 10", "IDR, 100", "ISK, 1", "MGA, 100", "XAU, 1"})
    void whatIsAskedForIsAMultipleOf(String currency, long coin) {
        assertEquals(coin, StripeAmount.coin(currency));
    }

    @ParameterizedTest
    @CsvSource({"IQD", "LYD", "CLF", "XAU", "ZZZ"})
    void aCurrencyThatStripeDoesNotTakeIsRefused(String currency) {
        assertEquals("currency.unsupported", refused(100_000, currency));
    }

    @Test
    void anAmountBeyondAllBoundsOverflowsLoudly() {
        assertThrows(ArithmeticException.class, () -> StripeAmount.units(Long.MAX_VALUE / 2, "ISK"));
    }

    private static String refused(long minor, String currency) {
        return assertThrows(StripeAmount.Unpayable.class, () -> StripeAmount.units(minor, currency))
                .answer()
                .code();
    }

    @ParameterizedTest
    @CsvSource({
        "25, EUR, 25",
        "13, JPY, 13",
        "12345, KWD, 12350",
        "12345, IDR, 12300",
        "12350, IDR, 12400",
        "5, ISK, 500"
    })
    void aFeeIsRoundedToWhatStripeCounts(long minor, String currency, long units) throws Exception {
        assertEquals(units, StripeAmount.nearest(minor, currency));
    }
}
