package app.comanda.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.api.http.CallCounts.Tally;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CallCountsTest {

    private Instant now = Instant.parse("2026-11-26T12:00:20.500Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final CallCounts counts = new CallCounts(3, clock);

    @Test
    void theFourthOfThreeIsTooMany() {
        assertEquals(new Tally(3, 2, 40, false), counts.count("anna"));
        counts.count("anna");
        assertEquals(new Tally(3, 0, 40, false), counts.count("anna"));
        assertEquals(new Tally(3, 0, 40, true), counts.count("anna"));
    }

    @Test
    void whoCallsOftenDoesNotKeepOthersOut() {
        for (int i = 0; i < 10; i++) {
            counts.count("anna");
        }
        assertFalse(counts.count("berta").exceeded());
    }

    @Test
    void everyMinuteBeginsAnew() {
        for (int i = 0; i < 10; i++) {
            counts.count("anna");
        }
        assertTrue(counts.count("anna").exceeded());
        now = Instant.parse("2026-11-26T12:01:00Z");
        assertEquals(new Tally(3, 2, 60, false), counts.count("anna"));
    }
}
