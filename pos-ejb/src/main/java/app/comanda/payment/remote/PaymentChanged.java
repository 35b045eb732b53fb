package app.comanda.payment.remote;

import app.comanda.messaging.Event;
import java.util.UUID;

/** A payment by a vendor came further: the guest can act, it is through, or it is off. */
public record PaymentChanged(UUID orderId, UUID outletId, UUID paymentId, String state) implements Event {}
