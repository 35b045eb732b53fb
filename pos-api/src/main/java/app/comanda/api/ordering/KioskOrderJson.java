package app.comanda.api.ordering;

import app.comanda.ordering.Order;
import java.time.Instant;
import java.util.UUID;

/** What a guest is told of the order that was just placed: its number, and what to pay. */
public record KioskOrderJson(UUID id, String number, String currency, long total, long due, Instant placedAt) {

    static KioskOrderJson of(Order order) {
        return new KioskOrderJson(
                order.id(),
                order.number(),
                order.currency(),
                order.total(),
                order.due(),
                order.origin().placedAt());
    }
}
