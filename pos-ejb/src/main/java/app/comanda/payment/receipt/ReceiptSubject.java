package app.comanda.payment.receipt;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt is for.
 *
 * @param partId the part of a split bill; null for the whole order
 */
public record ReceiptSubject(UUID orderId, @Nullable UUID partId) {

    public static ReceiptSubject whole(UUID orderId) {
        return new ReceiptSubject(orderId, null);
    }
}
