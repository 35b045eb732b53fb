package app.comanda.kitchen;

import app.comanda.messaging.Outbox;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Knowing that what was sent to the kitchen has been seen there, and saying so when it was not. */
@Stateless
public class Acknowledging {

    @Inject
    Tickets tickets;

    @Inject
    TicketNews news;

    @Inject
    Outlets outlets;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * A display shows these; those that are another outlet's or not there any more do not matter.
     *
     * @return those that nobody had seen before
     */
    public List<Ticket> acknowledge(UUID outletId, Set<UUID> ticketIds) {
        outlets.get(outletId);
        String by = TenantContext.get().actor();
        List<Ticket> seen = tickets.lock(outletId, ticketIds).stream()
                .filter(ticket -> ticket.acknowledge(by, clock.instant()))
                .toList();
        seen.forEach(news::changed);
        return seen;
    }

    /** Raises the alarm for a ticket that nobody has seen. */
    public void raise(AcknowledgementDue due) {
        tickets.lock(due.outletId(), Set.of(due.ticketId())).stream()
                .filter(ticket -> ticket.escalate(clock.instant()))
                .forEach(ticket -> {
                    outbox.publish(TicketEscalated.of(ticket));
                    news.changed(ticket);
                });
    }
}
