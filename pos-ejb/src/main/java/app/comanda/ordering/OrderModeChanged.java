package app.comanda.ordering;

import app.comanda.messaging.Event;
import java.util.UUID;

/** The guest gets the food another way: it is packed, say, instead of carried to a table. */
public record OrderModeChanged(UUID orderId, UUID outletId, ServiceMode serviceMode) implements Event {}
