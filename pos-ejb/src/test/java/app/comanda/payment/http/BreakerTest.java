package app.comanda.payment.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final String HERE = "https://here.test";
    private static final String THERE = "https://there.test";

    /** As a clock's that is about to turn over, which {@link System#nanoTime} may be. */
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);

    private final Breaker breaker = new Breaker(now::get);

    @Test
    void anAddressThatFailsTooOftenInARowIsLeftInPeace() {
        fail(Breaker.FAILURES - 1);
        assertTrue(breaker.lets(HERE));
        fail(1);
        assertFalse(breaker.lets(HERE));
    }

    @Test
    void oneAddressIsNoOthersTrouble() {
        fail(Breaker.FAILURES);
        assertTrue(breaker.lets(THERE));
    }

    @Test
    void whoAnswersBetweenFailuresIsWell() {
        fail(Breaker.FAILURES - 1);
        breaker.succeeded(HERE);
        fail(Breaker.FAILURES - 1);
        assertTrue(breaker.lets(HERE));
    }

    @Test
    void afterThePauseOneCallTriesForAll() {
        fail(Breaker.FAILURES);
        pass(Breaker.PAUSE.minusMillis(1));
        assertFalse(breaker.lets(HERE));
        pass(Duration.ofMillis(1));
        assertTrue(breaker.lets(HERE));
        assertFalse(breaker.lets(HERE), "the others wait for what becomes of it");
        breaker.succeeded(HERE);
        assertTrue(breaker.lets(HERE));
    }

    @Test
    void whoFailsAgainIsLeftInPeaceAgain() {
        fail(Breaker.FAILURES);
        pass(Breaker.PAUSE);
        assertTrue(breaker.lets(HERE));
        fail(1);
        pass(Breaker.PAUSE.minusMillis(1));
        assertFalse(breaker.lets(HERE));
        pass(Duration.ofMillis(1));
        assertTrue(breaker.lets(HERE));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(HERE);
        }
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
