package app.comanda.api.printing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a drawer is opened for: a movement of it, or a payment in cash of an order.
 *
 * @param orderId of the payment
 */
public record DrawerOpeningJson(
        @Nullable UUID movementId,
        @Nullable UUID orderId,
        @Nullable UUID paymentId) {}
