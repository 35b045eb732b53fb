package app.comanda.api.kitchen;

import app.comanda.kitchen.Ticket;
import app.comanda.kitchen.VoidedPart;
import app.comanda.ordering.LinesSent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one sending of an order asks the kitchen to cook. */
public record TicketJson(
        UUID id,
        UUID orderId,
        String orderNumber,
        String serviceMode,
        String state,
        List<LinesSent.SentLine> lines,
        List<VoidedPart> voids,
        @Nullable String note,
        Instant createdAt,
        Instant changedAt,
        long version,
        @Nullable Integer course,
        @Nullable String table) {

    static TicketJson of(Ticket ticket) {
        return new TicketJson(
                ticket.id(),
                ticket.orderId(),
                ticket.orderNumber(),
                ticket.serviceMode().name(),
                ticket.state().name(),
                ticket.lines(),
                ticket.voids(),
                ticket.note().orElse(null),
                ticket.createdAt(),
                ticket.changedAt(),
                ticket.version(),
                ticket.course().orElse(null),
                ticket.tableName().orElse(null));
    }
}
