package app.comanda.staff.clock;

import app.comanda.kernel.BusinessException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when until when somebody worked, as a manager says it, or as the record has it.
 *
 * @param until null while the person still works
 * @param note why a manager says so, at most 200 characters; empty where none did
 */
public record WorkedTime(Instant from, @Nullable Instant until, String note) {

    private static final Duration LONGEST = Duration.ofHours(24);

    /**
     * What a manager may put down.
     *
     * @throws BusinessException {@code clock.times}, {@code clock.note}
     */
    WorkedTime checked(Instant now) {
        Instant end = until == null ? now : until;
        if (!from.isBefore(end)
                || end.isAfter(now)
                || Duration.between(from, end).compareTo(LONGEST) > 0) {
            throw BusinessException.invalid(
                    "clock.times", "until", "Work ends after it began, within 24 hours, and not in the future.");
        }
        if (note.isBlank() || note.length() > 200) {
            throw BusinessException.invalid("clock.note", "note", "Say why, in at most 200 characters.");
        }
        return this;
    }
}
