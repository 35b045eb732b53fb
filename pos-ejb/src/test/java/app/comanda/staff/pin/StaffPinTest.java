package app.comanda.staff.pin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StaffPinTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final PinHash hash = new PinHash("a pepper");
    private final StaffPin pin = new StaffPin(UUID.randomUUID(), hash.of(new Pin("2580")), NOON);

    @Test
    void theFifthWrongTryLocks() {
        wrong(4, PinCheck.WRONG);
        wrong(1, PinCheck.LOCKED);
    }

    @Test
    void aLockedOneStaysLockedWithTheRightPin() {
        lock();

        assertEquals(
                PinCheck.LOCKED,
                pin.check("2580", hash, NOON.plus(Duration.ofMinutes(15)).minusMillis(1)));
        assertEquals(PinCheck.RIGHT, pin.check("2580", hash, NOON.plus(Duration.ofMinutes(15))));
    }

    @Test
    void triesWhileLockedDoNotMakeItLonger() {
        lock();
        wrong(20, PinCheck.LOCKED);

        assertEquals(PinCheck.RIGHT, pin.check("2580", hash, NOON.plus(Duration.ofMinutes(15))));
    }

    @Test
    void theRightPinForgetsTheWrongOnes() {
        wrong(4, PinCheck.WRONG);
        assertEquals(PinCheck.RIGHT, pin.check("2580", hash, NOON));

        wrong(4, PinCheck.WRONG);
    }

    @Test
    void anotherPinDoesNotUnlockButAManagerDoes() {
        lock();
        pin.change(hash.of(new Pin("9173")), NOON);
        assertEquals(PinCheck.LOCKED, pin.check("9173", hash, NOON));

        pin.unlock();

        assertFalse(pin.isLocked(NOON));
        assertEquals(PinCheck.RIGHT, pin.check("9173", hash, NOON));
    }

    private void lock() {
        wrong(4, PinCheck.WRONG);
        wrong(1, PinCheck.LOCKED);
    }

    private void wrong(int times, PinCheck outcome) {
        for (int i = 0; i < times; i++) {
            assertEquals(outcome, pin.check("1111", hash, NOON));
        }
    }
}
