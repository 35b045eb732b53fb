package app.comanda.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceptionTest {

    private static final Instant NOW = Instant.parse("2026-11-25T16:00:00Z");

    @Test
    void aDeviceThatWasOfflineForDaysIsBelieved() {
        Instant twoDaysAgo = NOW.minus(Duration.ofDays(2));

        assertEquals(twoDaysAgo, Reception.of(NOW, NOW).moment(twoDaysAgo));
        assertEquals(twoDaysAgo, Reception.of(null, NOW).moment(twoDaysAgo));
    }

    @Test
    void nothingHappensLaterThanNow() {
        Reception fast = Reception.of(NOW.plusSeconds(600), NOW);

        assertFalse(fast.isClockWrong());
        assertEquals(NOW, fast.moment(NOW.plusSeconds(500)));
    }

    @Test
    void aClockThatIsMoreThanADayOffIsCorrected() {
        Duration wrong = Duration.ofDays(400);
        Reception reception = Reception.of(NOW.minus(wrong), NOW);

        assertTrue(reception.isClockWrong());
        assertEquals(NOW.minusSeconds(60), reception.moment(NOW.minus(wrong).minusSeconds(60)));
    }

    @Test
    void aBatchHasOneToAHundredEventsThatRise() {
        assertRefused(List.of());
        assertRefused(Collections.nCopies(101, event(null)));
        assertRefused(List.of(event(2L), event(1L)));
        assertRefused(List.of(event(1L), event(1L)));
        assertEquals(7, new Batch(null, 7L, List.of(event(1L))).backlog());
        assertEquals(1, new Batch(null, null, List.of(event(1L))).backlog());
    }

    private static void assertRefused(List<RawEvent> events) {
        BusinessException refused = assertThrows(BusinessException.class, () -> new Batch(NOW, null, events));
        assertEquals("sync.batch", refused.code());
    }

    private static RawEvent event(@Nullable Long sequence) {
        return new RawEvent(sequence, null, null, null, null, null, null, null);
    }
}
