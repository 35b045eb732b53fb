package app.comanda.kitchen;

import app.comanda.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells of every change of a ticket, so that screens need not ask. Where there is none, no card is made of it. */
@ApplicationScoped
class TicketNews {

    @Inject
    Tickets tickets;

    @Inject
    Outbox outbox;

    void changed(Ticket ticket) {
        if (outbox.isAwaited(TicketChanged.class, ticket.outletId())) {
            tickets.flush();
            outbox.publish(new TicketChanged(ticket.outletId(), TicketCard.of(ticket)));
        }
    }
}
