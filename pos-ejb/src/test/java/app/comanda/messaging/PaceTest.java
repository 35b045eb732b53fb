package app.comanda.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long START = Long.MAX_VALUE - TimeUnit.MILLISECONDS.toNanos(30);

    private final Pace pace = new Pace(Duration.ofMillis(20), 3, START);

    @Test
    void aFewGoAtOnceAndTheOthersOneAfterTheOther() {
        assertEquals(0, waitedAt(0));
        assertEquals(0, waitedAt(0));
        assertEquals(0, waitedAt(1));
        assertEquals(19, waitedAt(1));
        assertEquals(20, waitedAt(20));
        assertEquals(20, waitedAt(40));
    }

    @Test
    void aPauseLetsAsManyThroughAsTookItsTime() {
        for (int i = 0; i < 3; i++) {
            waitedAt(0);
        }
        assertEquals(0, waitedAt(40));
        assertEquals(0, waitedAt(40));
        assertEquals(20, waitedAt(40));
    }

    @Test
    void aLongPauseLetsNoMoreThrough() {
        for (int i = 0; i < 3; i++) {
            assertEquals(0, waitedAt(60_000));
        }
        assertEquals(20, waitedAt(60_000));
    }

    /** The clock may pass the largest number meanwhile. */
    private long waitedAt(long millis) {
        return TimeUnit.NANOSECONDS.toMillis(pace.take(START + TimeUnit.MILLISECONDS.toNanos(millis)));
    }
}
