package app.comanda.ordering;

import app.comanda.messaging.Event;
import java.util.UUID;

/** An order will not be served. */
public record OrderCancelled(UUID orderId, UUID outletId, String number, String reason) implements Event {}
