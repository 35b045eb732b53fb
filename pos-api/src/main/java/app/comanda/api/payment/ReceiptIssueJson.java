package app.comanda.api.payment;

import app.comanda.payment.receipt.ReceiptIssue;
import java.util.UUID;

/**
 * A receipt that is on its way.
 *
 * @param issue 1 for the original, more for copies
 */
public record ReceiptIssueJson(UUID orderId, int issue, boolean copy) {

    static ReceiptIssueJson of(ReceiptIssue issue) {
        return new ReceiptIssueJson(issue.orderId(), issue.number(), issue.number() > 1);
    }
}
