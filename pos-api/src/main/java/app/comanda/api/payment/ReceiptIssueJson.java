package app.comanda.api.payment;

import app.comanda.payment.receipt.ReceiptIssue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt that is on its way.
 *
 * @param partId of a split bill; null for the whole order
 * @param issue 1 for the original, more for copies
 */
public record ReceiptIssueJson(UUID orderId, @Nullable UUID partId, int issue, boolean copy) {

    static ReceiptIssueJson of(ReceiptIssue issue) {
        return new ReceiptIssueJson(issue.orderId(), issue.partId().orElse(null), issue.number(), issue.number() > 1);
    }
}
