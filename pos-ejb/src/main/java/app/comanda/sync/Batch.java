package app.comanda.sync;

import app.comanda.kernel.BusinessException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events of one device, in their order.
 *
 * @param sentAt by the device's clock; null when it did not say
 * @param waiting how many acts the device has that the server has not, these among them; null when it did not say
 */
public record Batch(@Nullable Instant sentAt, @Nullable Long waiting, List<RawEvent> events) {

    private static final int MOST = 100;

    /** @throws BusinessException {@code sync.batch} */
    public Batch {
        events = List.copyOf(events);
        if (events.isEmpty() || events.size() > MOST) {
            throw BusinessException.invalid("sync.batch", "events", "Send 1 to " + MOST + " events.");
        }
        long last = 0;
        for (RawEvent event : events) {
            Long sequence = event.sequence();
            if (sequence != null && sequence <= last) {
                throw BusinessException.invalid("sync.batch", "events", "Send events by rising sequence.");
            }
            last = sequence == null ? last : sequence;
        }
    }

    long backlog() {
        return waiting == null ? events.size() : Math.max(0, waiting);
    }
}
