package app.comanda.kitchen;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ticket on its way through the kitchen.
 *
 * @param stationId where it is cooked; null in a kitchen without stations
 */
public record TicketItem(UUID lineId, @Nullable UUID stationId, ItemState state, Instant changedAt) {

    TicketItem become(ItemState next, Instant at) {
        return next == state ? this : new TicketItem(lineId, stationId, next, at);
    }
}
