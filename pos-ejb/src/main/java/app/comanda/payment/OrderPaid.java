package app.comanda.payment;

import app.comanda.messaging.Event;
import java.util.UUID;

/** Nothing is due any more; the receipt has its number. */
public record OrderPaid(UUID orderId, UUID outletId, String receiptNumber, String currency, long paid)
        implements Event {}
