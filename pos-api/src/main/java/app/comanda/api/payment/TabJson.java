package app.comanda.api.payment;

import app.comanda.payment.tab.Tab;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An amount held on a guest's card. Amounts in minor units.
 *
 * @param held what may be taken at most; while it is ASKED, what was asked for
 * @param endsAt when the vendor lets it go by itself, at the earliest
 * @param endsSoon whether that is near
 * @param paymentId the payment that takes it, or tried to last
 * @param presentation what to show the guest while he must act
 */
public record TabJson(
        UUID id,
        UUID orderId,
        String method,
        String state,
        String currency,
        long held,
        boolean endsSoon,
        @Nullable Instant endsAt,
        @Nullable UUID paymentId,
        @Nullable Map<String, String> presentation,
        PaymentJson.@Nullable Refusal refusal,
        Instant startedAt) {

    static TabJson of(Tab tab, Instant now) {
        return new TabJson(
                tab.id(),
                tab.orderId(),
                tab.method(),
                tab.state().name(),
                tab.currency(),
                tab.held(),
                tab.endsSoon(now),
                tab.endsAt().orElse(null),
                tab.paymentId().orElse(null),
                tab.presentation().isEmpty() ? null : tab.presentation(),
                tab.refusalCode()
                        .map(code ->
                                new PaymentJson.Refusal(code, tab.refusalText().orElse("")))
                        .orElse(null),
                tab.startedAt());
    }
}
