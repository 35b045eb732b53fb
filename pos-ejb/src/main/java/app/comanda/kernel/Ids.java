package app.comanda.kernel;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDv7 keys (RFC 9562): they sort by time of making, so that indexes grow at one end.
 *
 * <p>Within one process they are strictly increasing: the 12 bits after the millisecond count on, and borrow from the
 * next millisecond when more than 4,096 are asked for in one.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** A new key. */
    public static UUID next() {
        // 48 bits of milliseconds and 12 of a counter, as one number that only grows
        long candidate = System.currentTimeMillis() << 12;
        long stamp = LAST.updateAndGet(last -> Math.max(last + 1, candidate));
        return of(stamp);
    }

    /** A new key of another time than now, e.g. one to come; those of one millisecond come in no order. */
    public static UUID at(Instant moment) {
        return of(moment.toEpochMilli() << 12 | RANDOM.nextInt(1 << 12));
    }

    /** A bound: whatever was made later than that long before this key is above it. */
    public static UUID before(UUID id, Duration by) {
        return at(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16).minus(by));
    }

    private static UUID of(long stamp) {
        long high = (stamp >>> 12 << 16) | 0x7000L | (stamp & 0xFFF);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
