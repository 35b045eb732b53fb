package app.comanda.catalog.menuimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenPriceTest {

    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource({"USD,12.50,1250", "USD,12.5,1250", "USD,12,1200", "USD,0,0", "JPY,1250,1250", "KWD,1.250,1250"})
    void aPriceIsReadInTheCurrencysMinorUnits(String currency, String text, long minor) {
        assertEquals(minor, WrittenPrice.parse(text, Currency.getInstance(currency)));
    }

    @ParameterizedTest
    @CsvSource({"USD,1250,12.50", "JPY,1250,1250", "KWD,5,0.005"})
    void aPriceIsWrittenAsItIsRead(String currency, long minor, String text) {
        assertEquals(text, WrittenPrice.format(minor, Currency.getInstance(currency)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "-1", "+1", "1e3", ".5", "5.", "$5", "1 000", "٣", "99999999999999999", "0x1F"})
    void whatIsNoPriceIsRefused(String text) {
        assertThrows(Miswritten.class, () -> WrittenPrice.parse(text, USD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,50", "1,250.00", "1.250,00"})
    void aCommaIsRefusedWithTheRightWay(String text) {
        Miswritten refusal = assertThrows(Miswritten.class, () -> WrittenPrice.parse(text, USD));
        assertTrue(refusal.reason().contains("12.50"), refusal::reason);
    }

    @Test
    void moreDecimalsThanTheCurrencyHasAreRefused() {
        assertThrows(Miswritten.class, () -> WrittenPrice.parse("12.505", USD));
        assertThrows(Miswritten.class, () -> WrittenPrice.parse("12.50", Currency.getInstance("JPY")));
    }
}
