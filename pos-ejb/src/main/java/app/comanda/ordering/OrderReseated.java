package app.comanda.ordering;

import app.comanda.messaging.Event;
import java.util.UUID;

/** The food of an order goes to another table. */
public record OrderReseated(UUID orderId, UUID outletId, String table) implements Event {}
