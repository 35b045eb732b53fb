package app.comanda.catalog.menuimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SampleMenuTest {

    @Test
    void theSampleIsAMenuInEveryCurrency() {
        MenuRow burger = burger("USD");
        assertEquals(1450, burger.price());
        assertEquals(1450 * 10_000L, burger("IDR").price());
    }

    @Test
    void everyUsualTaxIsATax() {
        assertEquals("8.1", SampleMenu.usualTax("CH").orElseThrow().percent().toPlainString());
        assertEquals("PB1", SampleMenu.usualTax("ID").orElseThrow().name());
        assertTrue(SampleMenu.usualTax("US").isEmpty());
    }

    private static MenuRow burger(String currency) {
        return SampleMenu.rows(currency).stream()
                .filter(row -> row.name().equals("Beef burger"))
                .findFirst()
                .orElseThrow();
    }
}
