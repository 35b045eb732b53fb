package app.comanda.sync;

import app.comanda.kernel.BusinessException;
import org.jspecify.annotations.Nullable;

/**
 * What the device is told of an event.
 *
 * @param refusal what is wrong, where it is REFUSED
 * @param conflict what a manager has to look at, where it is ACCEPTED and not quite as told
 */
public record EventAnswer(
        @Nullable Long sequence,
        Status status,
        @Nullable BusinessException refusal,
        @Nullable Mark conflict) {

    /** Whether the event is kept, the watermark tells. */
    public enum Status {
        ACCEPTED,
        DUPLICATE,
        REFUSED
    }

    static EventAnswer accepted(JournalEvent event, @Nullable Mark conflict) {
        return new EventAnswer(event.sequence(), Status.ACCEPTED, null, conflict);
    }

    static EventAnswer duplicate(JournalEvent event) {
        return new EventAnswer(event.sequence(), Status.DUPLICATE, null, null);
    }

    static EventAnswer refused(RawEvent event, BusinessException why) {
        return new EventAnswer(event.sequence(), Status.REFUSED, why, null);
    }
}
