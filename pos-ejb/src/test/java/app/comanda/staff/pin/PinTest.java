package app.comanda.staff.pin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {

    private final PinHash hash = new PinHash("a pepper");

    @ParameterizedTest
    @ValueSource(strings = {"0000", "99999999", "1234", "4321", "7890", "0987", "1212", "565656"})
    void whatAnybodyWouldTryFirstIsRefused(String digits) {
        assertThrows(BusinessException.class, () -> new Pin(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "123456789", "12a4", "12 45", "١٢٤٥"})
    void onlyFourToEightDigitsAreAPin(String digits) {
        assertEquals(
                "pin.malformed",
                assertThrows(BusinessException.class, () -> new Pin(digits)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2580", "1235", "1357", "19281929"})
    void othersAreTaken(String digits) {
        assertTrue(hash.matches(digits, hash.of(new Pin(digits))));
    }

    @Test
    void aHashTellsNeitherThePinNorThatTwoAreTheSame() {
        String first = hash.of(new Pin("2580"));

        assertNotEquals(first, hash.of(new Pin("2580")));
        assertFalse(hash.matches("2581", first));
        assertFalse(first.contains("2580"));
        assertFalse(new Pin("2580").toString().contains("2580"));
    }

    @Test
    void withoutThePepperTheRightPinIsWrong() {
        assertFalse(new PinHash("another pepper").matches("2580", hash.of(new Pin("2580"))));
    }
}
