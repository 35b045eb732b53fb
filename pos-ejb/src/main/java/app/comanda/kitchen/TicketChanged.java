package app.comanda.kitchen;

import app.comanda.messaging.Event;
import java.util.UUID;

/** A ticket was made, moved on or otherwise changed; it is like this now. */
public record TicketChanged(UUID outletId, TicketCard ticket) implements Event {}
