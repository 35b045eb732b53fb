package app.comanda.payment.remote;

import app.comanda.messaging.Event;
import java.util.UUID;

/** By now somebody should ask the vendor what became of a payment. @param round how often that was due before */
public record PaymentCheckDue(UUID orderId, UUID outletId, UUID paymentId, int round) implements Event {}
