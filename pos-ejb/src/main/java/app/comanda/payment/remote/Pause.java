package app.comanda.payment.remote;

import app.comanda.payment.Payment;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long until a vendor is asked again. */
final class Pause {

    /** Longer than the longest call, so that nobody asks about a call that is still on its way. */
    static final Duration FIRST = Duration.ofSeconds(30);

    /** While a guest may act. The vendor's own call usually comes first, and for a screen that waits it is asked more often. */
    private static final Duration LONGEST_WAITING = Duration.ofMinutes(2);

    /** After the first pause of half a minute. */
    private static final int FIRST_WAITING = 3;

    /** The vendor ends it by its own clock. */
    private static final Duration AFTER_EXPIRY = Duration.ofSeconds(3);

    private static final Duration SHORTEST = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 10;

    private Pause() {}

    static Duration after(Payment payment, int round, Instant now) {
        Optional<Instant> expiry =
                payment.word().expiresAt().filter(at -> payment.state() == Payment.State.PENDING && now.isBefore(at));
        return expiry.map(at -> waiting(Duration.between(now, at), round)).orElseGet(() -> after(round));
    }

    /** Growing, but never long beyond the end of it. */
    static Duration waiting(Duration left, int round) {
        Duration grown = shorter(after(Math.min(round, DOUBLINGS) + FIRST_WAITING), LONGEST_WAITING);
        return shorter(grown, left.plus(AFTER_EXPIRY));
    }

    /** Doubling from three seconds to a quarter of an hour. */
    static Duration after(int round) {
        Duration grown = SHORTEST.multipliedBy(1L << Math.min(round, DOUBLINGS));
        return shorter(grown, LONGEST);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
