package app.comanda.ordering;

import app.comanda.messaging.Event;
import java.time.Instant;
import java.util.UUID;

/** An order was taken; what the kitchen shall cook comes in {@link LinesSent}. */
public record OrderPlaced(UUID orderId, UUID outletId, String number, String currency, long total, Instant placedAt)
        implements Event {

    static OrderPlaced of(Order order) {
        return new OrderPlaced(
                order.id(),
                order.outletId(),
                order.number(),
                order.currency(),
                order.total(),
                order.origin().placedAt());
    }
}
