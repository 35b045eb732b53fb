package app.comanda.api.payment;

import app.comanda.payment.Payment;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment. Amounts in minor units.
 *
 * @param surcharge what the guest pays above the amount for the vendor's fee
 * @param expiresAt when it is off by itself, while the guest must act
 * @param presentation what to show the guest: {@code qr}, {@code redirect}, {@code clientSecret} or {@code reader}
 * @param refusal why no money came, where it was declined or called off
 */
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
        @Nullable Long surcharge,
        @Nullable Instant expiresAt,
        @Nullable Map<String, String> presentation,
        @Nullable Refusal refusal,
        Instant createdAt) {

    /** @param detail as the vendor says it */
    public record Refusal(String code, String detail) {}

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
                payment.accountId().isPresent() ? payment.fees().surcharge() : null,
                payment.word().expiresAt().orElse(null),
                payment.word().presentation().isEmpty() ? null : payment.word().presentation(),
                payment.word()
                        .refusalCode()
                        .map(code ->
                                new Refusal(code, payment.word().refusalText().orElse("")))
                        .orElse(null),
                payment.createdAt());
    }
}
