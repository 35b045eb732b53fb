package app.comanda.staff.pin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfflineVerifierTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final OfflineVerifier verifier = OfflineVerifier.of("2580");

    @Test
    void itKnowsTheRightPinAlsoAfterItWasKept() {
        assertTrue(verifier.matches("2580"));
        assertFalse(verifier.matches("2581"));
        assertEquals(verifier, OfflineVerifier.parse(verifier.text()));
    }

    @Test
    void twoOfOnePinAreNotTheSame() {
        assertNotEquals(verifier.hash(), OfflineVerifier.of("2580").hash());
    }

    @Test
    void itDoesNotPrintItself() {
        assertFalse(verifier.toString().contains(verifier.hash()));
    }

    @Test
    void anotherPinForgetsTheVerifierOfTheOld() {
        StaffPin pin = new StaffPin(UUID.randomUUID(), "hash", NOON);
        pin.checkedOfflineBy(verifier);

        pin.change("another", NOON);

        assertEquals(Optional.empty(), pin.verifier());
    }
}
