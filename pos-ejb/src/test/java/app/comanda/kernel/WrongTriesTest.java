package app.comanda.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    void wrongTriesAreCounted() {
        assertEquals(0, tries.recent("10.0.0.1"));
        tries.note("10.0.0.1");
        tries.note("10.0.0.1");
        assertEquals(2, tries.recent("10.0.0.1"));
    }

    @Test
    void anotherSourceIsNotPunished() {
        tries.note("10.0.0.1");
        assertEquals(0, tries.recent("10.0.0.2"));
    }

    @Test
    void aMinuteLaterTheyAreForgotten() {
        tries.note("10.0.0.1");
        clock.now = clock.now.plus(Duration.ofSeconds(61));
        assertEquals(0, tries.recent("10.0.0.1"));
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
