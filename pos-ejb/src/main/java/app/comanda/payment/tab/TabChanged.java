package app.comanda.payment.tab;

import app.comanda.messaging.Event;
import java.util.UUID;

/** A card holds an amount for an order, or another one than before, or none any more. */
public record TabChanged(UUID orderId, UUID outletId, UUID tabId, String state) implements Event {}
