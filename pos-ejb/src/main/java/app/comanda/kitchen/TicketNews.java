package app.comanda.kitchen;

import app.comanda.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells of every change of a ticket, so that screens need not ask. */
@ApplicationScoped
class TicketNews {

    @Inject
    Tickets tickets;

    @Inject
    Outbox outbox;

    void changed(Ticket ticket) {
        tickets.flush();
        outbox.publish(new TicketChanged(ticket.outletId(), TicketCard.of(ticket)));
    }
}
