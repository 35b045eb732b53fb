package app.comanda.payment.remote;

import app.comanda.payment.Payment;
import java.time.Duration;
import java.time.Instant;

/** How long until a vendor is asked again. */
final class Pause {

    /** Longer than the longest call, so that nobody asks about a call that is still on its way. */
    static final Duration FIRST = Duration.ofSeconds(30);

    /** While a guest may act. The vendor's own call usually comes first, and a screen that waits asks more often. */
    private static final Duration WAITING = Duration.ofSeconds(15);

    private static final Duration SHORTEST = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 10;

    private Pause() {}

    static Duration after(Payment payment, int round, Instant now) {
        boolean waiting = payment.state() == Payment.State.PENDING
                && payment.expiresAt().map(now::isBefore).orElse(false);
        return waiting ? WAITING : after(round);
    }

    /** Doubling from three seconds to a quarter of an hour. */
    static Duration after(int round) {
        Duration grown = SHORTEST.multipliedBy(1L << Math.min(round, DOUBLINGS));
        return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    }
}
