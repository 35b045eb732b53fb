package app.comanda.api.payment;

import app.comanda.payment.webhook.ReceivedCall;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment vendor's call.
 *
 * @param type the vendor's word for what happened
 * @param attemptId as the vendor says; it may be of nobody
 * @param body as it came, without anything of a card
 * @param note why it came to nothing, where it did
 */
public record PaymentEventJson(
        UUID id,
        UUID accountId,
        String provider,
        String type,
        String state,
        @Nullable UUID attemptId,
        @Nullable String reference,
        Instant receivedAt,
        @Nullable Instant handledAt,
        @Nullable String note,
        String body) {

    static PaymentEventJson of(ReceivedCall call) {
        return new PaymentEventJson(
                call.id(),
                call.accountId(),
                call.provider(),
                call.type(),
                call.state().name(),
                call.attemptId().orElse(null),
                call.reference().orElse(null),
                call.receivedAt(),
                call.handledAt().orElse(null),
                call.note().orElse(null),
                call.body());
    }
}
