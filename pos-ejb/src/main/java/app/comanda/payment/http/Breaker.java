package app.comanda.payment.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Remembers which addresses fail, so that nobody waits for one that is away. Each address for itself: what one restaurant
 * entered wrongly is nobody else's trouble (docs/adr/0041).
 */
final class Breaker {

    /** In a row, until an address counts as away. */
    static final int FAILURES = 10;

    /** How long it is left in peace; then one call tries, and the others wait for what becomes of it. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final LongSupplier nanos;
    private final Map<String, State> failing = new ConcurrentHashMap<>();

    /** @param until which no call is let through, once there were too many failures */
    private record State(int failures, long until) {}

    /** @param nanos as {@link System#nanoTime} */
    Breaker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    boolean lets(String address) {
        State state = failing.get(address);
        if (state == null || state.failures() < FAILURES) {
            return true;
        }
        return nanos.getAsLong() - state.until() >= 0 && failing.replace(address, state, failedOnce(state));
    }

    void succeeded(String address) {
        failing.remove(address);
    }

    void failed(String address) {
        failing.merge(address, failedOnce(new State(0, 0)), (state, first) -> failedOnce(state));
    }

    private State failedOnce(State state) {
        return new State(state.failures() + 1, nanos.getAsLong() + PAUSE.toNanos());
    }
}
