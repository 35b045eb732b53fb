package app.comanda.api.payment;

import app.comanda.payment.receipt.Receipt;
import java.util.Objects;
import java.util.UUID;

/**
 * Where the guest can read his receipt. The address is told this once; who has it reads the receipt.
 *
 * @param issue 1 for the original, more for copies
 * @param days how long it can be read, from now on
 */
public record ReceiptLinkJson(UUID orderId, String receiptNumber, int issue, boolean copy, String url, int days) {

    static ReceiptLinkJson of(UUID orderId, Receipt receipt) {
        return new ReceiptLinkJson(
                orderId,
                receipt.receiptNumber(),
                receipt.issue(),
                receipt.isCopy(),
                Objects.requireNonNull(receipt.link()),
                receipt.look().template().linkDays());
    }
}
