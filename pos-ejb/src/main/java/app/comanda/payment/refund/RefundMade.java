package app.comanda.payment.refund;

import app.comanda.messaging.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Money went back.
 *
 * @param amount minor units that left, cash rounding included
 * @param restocked what came back and can be sold again; empty where nothing can
 */
public record RefundMade(
        UUID orderId,
        UUID outletId,
        UUID actId,
        String receiptNumber,
        String currency,
        long amount,
        LocalDate businessDate,
        List<Returned> restocked)
        implements Event {

    public RefundMade {
        restocked = List.copyOf(restocked);
    }

    /** @param quantity decimal string */
    public record Returned(UUID lineId, UUID itemId, String quantity) {}
}
