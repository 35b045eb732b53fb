package app.comanda.ordering;

import app.comanda.messaging.Event;
import java.util.UUID;

/** By now somebody should have paid for what was ordered at a kiosk. */
public record UnpaidOrderDue(UUID orderId, UUID outletId) implements Event {}
