package app.comanda.kitchen;

import app.comanda.messaging.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * No display has shown a ticket in time: somebody must carry the order to the kitchen.
 *
 * @param table where the food goes; null when to no table
 */
public record TicketEscalated(
        UUID ticketId,
        UUID orderId,
        UUID outletId,
        String number,
        @Nullable String table,
        Instant createdAt) implements Event {

    static TicketEscalated of(Ticket ticket) {
        return new TicketEscalated(
                ticket.id(),
                ticket.order().id(),
                ticket.outletId(),
                ticket.number(),
                ticket.order().tableName().orElse(null),
                ticket.createdAt());
    }
}
