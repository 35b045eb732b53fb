package app.comanda.payment.tab;

import app.comanda.messaging.Event;
import java.util.UUID;

/** By now somebody should ask the vendor how a tab stands. @param round how often that was due before */
public record TabCheckDue(UUID orderId, UUID outletId, UUID tabId, int round) implements Event {}
