package app.comanda.device;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.kernel.BusinessException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WrongTriesTest {

    private final MovableClock clock = new MovableClock();
    private final WrongTries tries = new WrongTries(clock);

    @Test
    void fiveWrongTriesAMinuteAreLetThroughAndNoSixth() {
        for (int i = 0; i < WrongTries.MOST; i++) {
            assertDoesNotThrow(() -> tries.requireRoom("10.0.0.1"));
            tries.note("10.0.0.1");
        }
        assertEquals(
                "enrolment.too-many-tries",
                assertThrows(BusinessException.class, () -> tries.requireRoom("10.0.0.1"))
                        .code());
    }

    @Test
    void anotherSourceIsNotPunished() {
        for (int i = 0; i < WrongTries.MOST; i++) {
            tries.note("10.0.0.1");
        }
        assertDoesNotThrow(() -> tries.requireRoom("10.0.0.2"));
    }

    @Test
    void aMinuteLaterThereIsRoomAgain() {
        for (int i = 0; i < WrongTries.MOST; i++) {
            tries.note("10.0.0.1");
        }
        clock.now = clock.now.plus(Duration.ofSeconds(61));
        assertDoesNotThrow(() -> tries.requireRoom("10.0.0.1"));
    }

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-20T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
