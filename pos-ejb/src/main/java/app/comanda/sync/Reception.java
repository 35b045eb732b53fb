package app.comanda.sync;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a batch came, and how wrong the device's clock is.
 *
 * @param ahead of ours; negative where it is behind
 */
public record Reception(Instant at, Duration ahead) {

    private static final Duration BELIEVED = Duration.ofHours(24);

    /** @param sentAt by the device's clock; null when it did not say */
    static Reception of(@Nullable Instant sentAt, Instant now) {
        return new Reception(now, sentAt == null ? Duration.ZERO : Duration.between(now, sentAt));
    }

    boolean isClockWrong() {
        return ahead.abs().compareTo(BELIEVED) > 0;
    }

    /** When something happened, by our clock; never later than now. */
    Instant moment(Instant byTheDevice) {
        Instant corrected = isClockWrong() ? byTheDevice.minus(ahead) : byTheDevice;
        return corrected.isAfter(at) ? at : corrected;
    }
}
