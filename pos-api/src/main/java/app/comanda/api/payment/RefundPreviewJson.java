package app.comanda.api.payment;

import app.comanda.payment.refund.Preview;
import app.comanda.payment.refund.TenderShare;
import java.util.List;
import java.util.UUID;

/** What a claim would give back, and to which payments. Amounts in minor units. */
public record RefundPreviewJson(long amount, long cashRounding, List<ShareJson> shares) {

    /** Of one payment. */
    public record ShareJson(UUID paymentId, long amount) {

        static ShareJson of(TenderShare share) {
            return new ShareJson(share.paymentId(), share.amount());
        }
    }

    static RefundPreviewJson of(Preview preview) {
        return new RefundPreviewJson(
                preview.amount(),
                preview.rounding(),
                preview.shares().stream().map(ShareJson::of).toList());
    }
}
