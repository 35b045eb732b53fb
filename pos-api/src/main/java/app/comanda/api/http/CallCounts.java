package app.comanda.api.http;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How often each caller came within the running minute of the clock; what was before is forgotten as a whole. */
final class CallCounts {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final int most;
    private final Clock clock;
    private volatile Minute current = new Minute(0);

    /** @param most calls of one caller in a minute */
    CallCounts(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    Tally count(String caller) {
        long now = clock.millis();
        int calls = minute(now / MINUTE)
                .calls
                .computeIfAbsent(caller, fresh -> new AtomicInteger())
                .incrementAndGet();
        long seconds = (MINUTE - now % MINUTE + 999) / 1000;
        return new Tally(most, Math.max(0, most - calls), seconds, calls > most);
    }

    private Minute minute(long number) {
        Minute minute = current;
        if (minute.number != number) {
            synchronized (this) {
                minute = current;
                if (minute.number != number) {
                    minute = new Minute(number);
                    current = minute;
                }
            }
        }
        return minute;
    }

    /**
     * @param remaining calls that are free until then
     * @param seconds until everybody begins anew
     */
    record Tally(int most, int remaining, long seconds, boolean exceeded) {}

    private static final class Minute {
        private final long number;
        private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

        private Minute(long number) {
            this.number = number;
        }
    }
}
