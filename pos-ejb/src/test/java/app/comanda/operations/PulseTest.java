package app.comanda.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PulseTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final WallClock clock = new WallClock();
    private final AtomicInteger questions = new AtomicInteger();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void manyWhoAskWithinASecondShareOneAnswer() {
        Pulse pulse = pulse(questions::incrementAndGet, threads);

        pulse.feel();
        clock.now = clock.now.plusMillis(999);
        assertTrue(pulse.feel().isEmpty());
        assertEquals(1, questions.get());

        clock.now = clock.now.plusMillis(2);
        pulse.feel();
        assertEquals(2, questions.get());
    }

    @Test
    void aFailureIsDownUntilItIsOver() {
        Pulse pulse = pulse(
                () -> {
                    if (questions.incrementAndGet() == 1) {
                        throw new IllegalStateException("away");
                    }
                },
                threads);

        assertEquals(Optional.of("not reachable"), pulse.feel());
        clock.now = clock.now.plusSeconds(2);
        assertTrue(pulse.feel().isEmpty());
    }

    @Test
    void aQuestionThatHangsIsNotAskedAgainMeanwhile() {
        CountDownLatch never = new CountDownLatch(1);
        Pulse pulse = pulse(
                () -> {
                    questions.incrementAndGet();
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                threads);

        Optional<String> first = pulse.feel();
        clock.now = clock.now.plusSeconds(2);
        Optional<String> second = pulse.feel();

        assertEquals(Optional.of("no answer within 200 ms"), first);
        assertEquals(first, second);
        assertEquals(1, questions.get());
    }

    private Pulse pulse(Runnable beat, Executor executor) {
        return new Pulse(beat, executor, clock, Duration.ofMillis(200));
    }

    /** Stands still until it is set. */
    private static final class WallClock extends Clock {
        private Instant now = Instant.parse("2026-11-20T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
