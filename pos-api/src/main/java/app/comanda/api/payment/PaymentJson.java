package app.comanda.api.payment;

import app.comanda.payment.Payment;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment. Amounts in minor units. */
public record PaymentJson(
        UUID id,
        UUID orderId,
        String method,
        String state,
        String currency,
        long amount,
        long cashRounding,
        long tip,
        long refunded,
        @Nullable UUID partId,
        @Nullable Long tendered,
        @Nullable Long change,
        Instant createdAt) {

    public static PaymentJson of(Payment payment) {
        return new PaymentJson(
                payment.id(),
                payment.orderId(),
                payment.method(),
                payment.state().name(),
                payment.currency(),
                payment.amount(),
                payment.cashRounding(),
                payment.tip(),
                payment.refunded(),
                payment.partId().orElse(null),
                payment.tendered().orElse(null),
                payment.change().orElse(null),
                payment.createdAt());
    }
}
