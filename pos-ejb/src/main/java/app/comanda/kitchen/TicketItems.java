package app.comanda.kitchen;

import app.comanda.kitchen.station.Stations;
import app.comanda.ordering.LinesSent.SentLine;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The lines of one ticket, each at its station; how far the ticket is follows from them. */
record TicketItems(List<TicketItem> all) {

    TicketItems {
        all = List.copyOf(all);
    }

    static TicketItems of(List<SentLine> lines, Stations stations, Instant at) {
        return new TicketItems(lines.stream()
                .map(line -> new TicketItem(
                        line.lineId(),
                        stations.stationOf(line.itemId(), line.categoryId()).orElse(null),
                        ItemState.NEW,
                        at))
                .toList());
    }

    /** For tickets from before there were stations: all lines are as far as the ticket. */
    static TicketItems asFarAs(Ticket.State ticket, List<SentLine> lines, Instant at) {
        return of(lines, Stations.NONE, at).follow(ticket == Ticket.State.SERVED ? Ticket.State.READY : ticket, at);
    }

    /** The whole ticket was moved; called back, what was done is being cooked again. */
    TicketItems follow(Ticket.State ticket, Instant at) {
        return switch (ticket) {
            case NEW -> become(item -> true, ItemState.NEW, at);
            case COOKING -> become(item -> true, ItemState.STARTED, at);
            case READY -> become(item -> true, ItemState.DONE, at);
            case SERVED, CANCELLED -> this;
        };
    }

    boolean has(Predicate<TicketItem> wanted) {
        return all.stream().anyMatch(wanted);
    }

    TicketItems become(Predicate<TicketItem> which, ItemState next, Instant at) {
        return new TicketItems(all.stream()
                .map(item -> which.test(item) ? item.become(next, at) : item)
                .toList());
    }

    /** Those of these lines only, for a ticket of their own. */
    TicketItems only(List<SentLine> lines) {
        Set<UUID> ids = lines.stream().map(SentLine::lineId).collect(Collectors.toSet());
        return new TicketItems(
                all.stream().filter(item -> ids.contains(item.lineId())).toList());
    }

    /** NEW, COOKING or READY. */
    Ticket.State progress() {
        if (all.stream().allMatch(item -> item.state() == ItemState.DONE)) {
            return Ticket.State.READY;
        }
        return all.stream().allMatch(item -> item.state() == ItemState.NEW) ? Ticket.State.NEW : Ticket.State.COOKING;
    }
}
