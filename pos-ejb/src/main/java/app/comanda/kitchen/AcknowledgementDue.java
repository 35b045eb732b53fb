package app.comanda.kitchen;

import app.comanda.messaging.Event;
import java.util.UUID;

/** By now a display should have shown this ticket. */
public record AcknowledgementDue(UUID ticketId, UUID outletId) implements Event {}
