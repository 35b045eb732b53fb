package app.comanda.api.payment;

import app.comanda.payment.receipt.Receipt;
import app.comanda.payment.receipt.ReceiptSubject;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the guest can read his receipt. The address is told this once; who has it reads the receipt.
 *
 * @param partId of a split bill; null for the whole order
 * @param issue 1 for the original, more for copies
 * @param days how long it can be read, from now on
 */
public record ReceiptLinkJson(
        UUID orderId, @Nullable UUID partId, String receiptNumber, int issue, boolean copy, String url, int days) {

    static ReceiptLinkJson of(ReceiptSubject subject, Receipt receipt) {
        return new ReceiptLinkJson(
                subject.orderId(),
                subject.partId(),
                receipt.receiptNumber(),
                receipt.issue(),
                receipt.isCopy(),
                Objects.requireNonNull(receipt.link()),
                receipt.look().template().linkDays());
    }
}
