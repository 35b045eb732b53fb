package app.comanda.payment.refund;

import app.comanda.messaging.Event;
import java.util.UUID;

/** A vendor is to be asked to give money back, or what became of that. @param round how often that was due before */
public record RefundDue(UUID orderId, UUID outletId, UUID refundId, int round) implements Event {}
