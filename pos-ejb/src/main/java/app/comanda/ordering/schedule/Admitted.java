package app.comanda.ordering.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order that was let in.
 *
 * @param scheduledFor when the guest wants it; null for as soon as possible
 * @param slot the beginning of the slot in which it took a place; null where there was none to take
 * @param cookFrom when the kitchen shall hear of it; null for now
 */
public record Admitted(
        @Nullable Instant scheduledFor,
        @Nullable Instant slot,
        @Nullable Instant cookFrom) {

    static final Admitted AT_ONCE = new Admitted(null, null, null);
}
