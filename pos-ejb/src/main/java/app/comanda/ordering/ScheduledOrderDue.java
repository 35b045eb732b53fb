package app.comanda.ordering;

import app.comanda.messaging.Event;
import java.util.UUID;

/** It is time to cook an order that was placed for later. */
public record ScheduledOrderDue(UUID orderId, UUID outletId) implements Event {}
