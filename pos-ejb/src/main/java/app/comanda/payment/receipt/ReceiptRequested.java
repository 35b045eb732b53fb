package app.comanda.payment.receipt;

import app.comanda.messaging.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest wants the receipt by mail.
 *
 * @param partId of a split bill; null for the whole order
 * @param email where to
 * @param issue the number that this issue was given
 */
public record ReceiptRequested(UUID orderId, @Nullable UUID partId, UUID outletId, String email, int issue)
        implements Event {}
