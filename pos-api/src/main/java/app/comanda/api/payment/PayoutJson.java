package app.comanda.api.payment;

import app.comanda.payment.reconciliation.Payout;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Money that a vendor sent to the bank, and what is in it.
 *
 * @param state AGREES, DIFFERS, or UNTOLD where the vendor does not say what is in it
 * @param amount what the bank got
 * @param refunds below 0
 * @param fees what the vendor and the platform kept
 */
public record PayoutJson(
        UUID id,
        UUID accountId,
        String reference,
        Instant at,
        String state,
        String currency,
        long amount,
        long payments,
        long refunds,
        long fees,
        List<VendorMovementJson> movements) {

    static PayoutJson of(Payout payout) {
        return new PayoutJson(
                payout.made().id(),
                payout.made().accountId(),
                payout.made().reference(),
                payout.made().at(),
                payout.state().name(),
                payout.made().currency(),
                payout.sent(),
                payout.payments(),
                payout.refunds(),
                payout.fees(),
                payout.content().stream().map(VendorMovementJson::of).toList());
    }
}
