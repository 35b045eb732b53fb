package app.comanda.api.payment;

import app.comanda.payment.refund.MadeRefund;
import app.comanda.payment.refund.Refund;
import app.comanda.payment.refund.RefundLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money that went back. Amounts in minor units. */
public record RefundJson(
        UUID id,
        UUID orderId,
        String receiptNumber,
        String currency,
        long amount,
        long cashRounding,
        String reason,
        @Nullable String note,
        String givenBy,
        LocalDate businessDate,
        Instant createdAt,
        List<TenderJson> tenders,
        List<RefundLineJson> lines) {

    /** To one payment. @param detail why it stands as it does, in the vendor's words */
    public record TenderJson(
            UUID id,
            UUID paymentId,
            String method,
            String state,
            long amount,
            long cashRounding,
            long tip,
            @Nullable String detail) {

        static TenderJson of(Refund refund) {
            return new TenderJson(
                    refund.id(),
                    refund.paymentId(),
                    refund.method(),
                    refund.state().name(),
                    refund.amount(),
                    refund.cashRounding(),
                    refund.tip(),
                    refund.detail().orElse(null));
        }
    }

    /** Of one line, of the charges or of the tip. */
    public record RefundLineJson(
            String kind, @Nullable UUID lineId, String quantity, long gross, long discount, long net, long tax) {

        static RefundLineJson of(RefundLine line) {
            return new RefundLineJson(
                    line.kind().name(),
                    line.lineId().orElse(null),
                    line.quantity().stripTrailingZeros().toPlainString(),
                    line.columns().gross(),
                    line.columns().gross() - line.net(),
                    line.net(),
                    line.tax());
        }
    }

    static RefundJson of(MadeRefund refund) {
        Refund head = refund.head();
        return new RefundJson(
                head.actId(),
                head.orderId(),
                head.receiptNumber(),
                head.currency(),
                refund.amount(),
                refund.cashRounding(),
                head.reason(),
                head.note().orElse(null),
                head.givenBy(),
                head.businessDate(),
                head.createdAt(),
                refund.tenders().stream().map(TenderJson::of).toList(),
                refund.lines().stream().map(RefundLineJson::of).toList());
    }
}
