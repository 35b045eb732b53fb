package app.comanda.payment.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VendorWordsTest {

    @Test
    void aDecentKeyStaysAsItIs() {
        assertEquals("evt_1:SUCCEEDED", VendorWords.key("evt_1:SUCCEEDED"));
    }

    @Test
    void anyOtherIsToldApartAllTheSame() {
        for (String odd : new String[] {"", "a\u0000b", "é", "x".repeat(201)}) {
            String key = VendorWords.key(odd);
            assertTrue(key.matches("sha256:[0-9a-f]{64}"), key);
            assertEquals(key, VendorWords.key(odd));
            assertNotEquals(key, VendorWords.key(odd + "1"));
        }
        assertNotEquals(VendorWords.key("a\u0000b"), VendorWords.key("ab"));
    }

    @Test
    void whatIsShownIsShortAndPlain() {
        assertEquals("qr.payment", VendorWords.shown("qr.\u0000payment\n"));
        assertEquals(100, VendorWords.shown("x".repeat(300)).length());
    }
}
