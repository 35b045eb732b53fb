package app.comanda.payment.refund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What all refunds of one act share. */
record RefundAct(
        UUID id,
        @Nullable UUID approverId,
        @Nullable UUID reasonId,
        String reason,
        @Nullable String note,
        String receiptNumber,
        LocalDate businessDate,
        Instant at) {

    static RefundAct of(
            Printed printed,
            Claim claim,
            String reason,
            @Nullable UUID approverId,
            String receiptNumber,
            LocalDate businessDate) {
        return new RefundAct(
                printed.actId(),
                approverId,
                claim.reasonId(),
                reason,
                claim.note(),
                receiptNumber,
                businessDate,
                printed.at());
    }
}
