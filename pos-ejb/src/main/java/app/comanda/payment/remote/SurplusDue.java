package app.comanda.payment.remote;

import app.comanda.messaging.Event;
import java.util.UUID;

/** Money came that no bill takes; it is to go back. @param round how often that was tried before */
public record SurplusDue(UUID orderId, UUID outletId, UUID paymentId, int round) implements Event {}
