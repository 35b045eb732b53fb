package app.comanda.kitchen;

import app.comanda.ordering.LinesSent.SentLine;
import app.comanda.ordering.ServiceMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as screens show it: over HTTP and, at each change, to those that listen.
 *
 * @param number what cooks call it: the order's number, and the how-manieth ticket of it
 * @param version of two cards of one ticket the one with the higher version is the newer
 * @param voids what was taken off the bill after it was sent
 * @param allergens of those of its lines that have some
 * @param acknowledgedAt when a display first showed it
 * @param acknowledgedBy who was signed in there
 * @param escalatedAt when it was found that no display had shown it in time
 */
public record TicketCard(
        UUID id,
        UUID orderId,
        String orderNumber,
        String number,
        ServiceMode serviceMode,
        Ticket.State state,
        Priority priority,
        List<SentLine> lines,
        List<TicketItem> items,
        List<VoidedPart> voids,
        List<LineAllergens> allergens,
        @Nullable String note,
        @Nullable Integer course,
        @Nullable String table,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant escalatedAt,
        long version) {

    public static TicketCard of(Ticket ticket) {
        return new TicketCard(
                ticket.id(),
                ticket.order().id(),
                ticket.order().number(),
                ticket.number(),
                ticket.order().serviceMode(),
                ticket.state(),
                ticket.priority(),
                ticket.dishes().lines(),
                ticket.items(),
                ticket.dishes().voids(),
                ticket.dishes().allergens(),
                ticket.note().orElse(null),
                ticket.course().orElse(null),
                ticket.order().tableName().orElse(null),
                ticket.createdAt(),
                ticket.changedAt(),
                ticket.notice().acknowledgedAt(),
                ticket.notice().acknowledgedBy(),
                ticket.notice().escalatedAt(),
                ticket.version());
    }
}
