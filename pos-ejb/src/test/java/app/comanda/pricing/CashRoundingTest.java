package app.comanda.pricing;

import static app.comanda.pricing.CashRounding.toCoins;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CashRoundingTest {

    @Test
    void theNearestMultipleIsTakenAndATieGoesAwayFromZero() {
        assertEquals(5650, toCoins(5651, 5));
        assertEquals(5655, toCoins(5653, 5));
        assertEquals(2_500_000, toCoins(2_500_049, 100));
        assertEquals(2_500_100, toCoins(2_500_050, 100));
        assertEquals(-2_500_100, toCoins(-2_500_050, 100));
        assertEquals(0, toCoins(49, 100));
    }

    @Test
    void aCoinOfOneRoundsNothing() {
        assertEquals(1235, toCoins(1235, 1));
    }
}
