package app.comanda.messaging;

import java.time.Duration;

/** So often in the long run, and a few at once after a pause. One thread asks. */
final class Pace {

    private final long between;
    private final long ahead;
    private long nextAt;

    /** @param atOnce how many may follow each other after a pause, at least 1 */
    Pace(Duration between, int atOnce, long nowNanos) {
        this.between = between.toNanos();
        this.ahead = this.between * (atOnce - 1);
        this.nextAt = nowNanos - ahead;
    }

    /** Takes the next one's turn. @return how many nanoseconds it has to wait for it */
    long take(long nowNanos) {
        nextAt = nowNanos - nextAt > ahead ? nowNanos - ahead : nextAt;
        long wait = Math.max(0, nextAt - nowNanos);
        nextAt += between;
        return wait;
    }
}
