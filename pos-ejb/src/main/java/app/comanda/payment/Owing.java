package app.comanda.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.Order;
import app.comanda.ordering.split.BillPart;
import app.comanda.ordering.split.BillParts;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a guest is about to pay of a bill or of a part of it; the bill is raised by the tip then. */
public record Owing(Order order, Optional<BillPart> part, Sum sum) {

    /**
     * Raises the bill by the tip first: then it is owed like anything else.
     *
     * @param coin the smallest, where the payment is rounded to coins; else null
     * @throws BusinessException {@code order.settled} or {@code payment.open} (conflicts), {@code payment.amount}, {@code
     *     payment.above-due}, {@code payment.tip}, {@code part.missing}, {@code part.unknown}, each naming its field
     */
    public static Owing of(Order order, BillParts parts, PaymentRequest request, @Nullable Long coin) {
        Optional<BillPart> part = part(order, parts, request.partId());
        long tip = Sum.tip(request);
        long owed = part.map(BillPart::open).orElseGet(order.balance()::open);
        if (owed <= 0 && !isTipAlone(order, request)) {
            throw order.balance().pending() > 0
                    ? BusinessException.conflict(
                            "payment.open", "A payment of this bill is under way. Wait for it, or call it off.")
                    : BusinessException.conflict("order.settled", "This is already paid.");
        }
        order.bill().tip(tip);
        part.ifPresent(paid -> paid.tip(tip));
        return new Owing(order, part, Sum.of(owed + tip, coin, request.amount(), tip));
    }

    public @Nullable UUID partId() {
        return part.map(BillPart::id).orElse(null);
    }

    private static Optional<BillPart> part(Order order, BillParts parts, @Nullable UUID partId) {
        if (partId == null && order.progress().isSplit()) {
            throw BusinessException.invalid("part.missing", "partId", "This bill is split. Say which part is paid.");
        }
        return Optional.ofNullable(partId)
                .map(id -> parts.find(order.id(), id)
                        .orElseThrow(() ->
                                BusinessException.invalid("part.unknown", "partId", "This bill has no such part.")));
    }

    /** Guests leave a tip after they paid; that must be said by the amount, as a second click on a payment is no tip. */
    private static boolean isTipAlone(Order order, PaymentRequest request) {
        Long amount = request.amount();
        return request.tip() > 0 && (amount == null ? order.balance().paid() == 0 : amount == request.tip());
    }
}
