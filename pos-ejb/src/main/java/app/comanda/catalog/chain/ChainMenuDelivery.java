package app.comanda.catalog.chain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a version reached a restaurant.
 *
 * @param detail what it changed there, as JSON, or why it was refused
 */
public record ChainMenuDelivery(
        UUID tenantId,
        String tenantName,
        State state,
        @Nullable String detail,
        @Nullable Instant takenAt) {

    /** SKIPPED: called off, or a newer version was there first. */
    public enum State {
        WAITING,
        TAKEN,
        REFUSED,
        SKIPPED
    }
}
