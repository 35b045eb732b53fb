package app.comanda.payment.receipt;

import app.comanda.messaging.Event;
import java.util.UUID;

/**
 * A guest wants the receipt by mail.
 *
 * @param email where to
 * @param issue the number that this issue was given
 */
public record ReceiptRequested(UUID orderId, UUID outletId, String email, int issue) implements Event {}
