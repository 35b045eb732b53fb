package app.comanda.api.payment;

import app.comanda.payment.reconciliation.VendorMovement;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment or refund in a vendor's books.
 *
 * @param amount below 0 for refunds
 * @param net what of it reached, or left, the account's balance
 * @param orderId of ours, where we know of it
 */
public record VendorMovementJson(
        String kind,
        String reference,
        long amount,
        String currency,
        long fee,
        long net,
        Instant at,
        @Nullable UUID orderId) {

    static VendorMovementJson of(VendorMovement movement) {
        return new VendorMovementJson(
                movement.kind().name(),
                movement.reference(),
                movement.amount(),
                movement.currency(),
                movement.fee(),
                movement.net(),
                movement.at(),
                movement.orderId().orElse(null));
    }
}
