package app.comanda.api.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.remote.PaymentDeciding;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a manager found out about a payment of unknown outcome. @param verdict RECEIVED or NOT_RECEIVED */
public record PaymentDecisionJson(
        @Nullable String verdict,
        @Nullable String reason,
        @Nullable UUID approvalId) {

    PaymentDeciding.Verdict readVerdict() {
        return Arrays.stream(PaymentDeciding.Verdict.values())
                .filter(known -> known.name().equals(verdict))
                .findFirst()
                .orElseThrow(() -> BusinessException.invalid(
                        "value.unknown",
                        "verdict",
                        "Use one of " + Arrays.toString(PaymentDeciding.Verdict.values()) + "."));
    }

    String readReason() {
        return reason == null ? "" : reason;
    }
}
