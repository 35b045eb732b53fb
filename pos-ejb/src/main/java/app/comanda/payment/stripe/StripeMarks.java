package app.comanda.payment.stripe;

import app.comanda.payment.AttemptReference;
import app.comanda.payment.ChargeRequest;
import app.comanda.tenancy.TenantContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we write on everything at Stripe (its metadata), so that it can be known again, and how long back to look for it. */
final class StripeMarks {

    static final String ATTEMPT = "attempt";
    static final String REFUND = "refund";
    static final String READER = "reader";

    /** Their clock and ours may differ by that. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private StripeMarks() {}

    static Map<String, String> of(ChargeRequest request) {
        Map<String, String> marks = new HashMap<>();
        marks.put(ATTEMPT, request.attemptId().toString());
        marks.put("order", request.orderId().toString());
        marks.put("outlet", request.outletId().toString());
        TenantContext.find().ifPresent(whose -> marks.put("tenant", String.valueOf(whose.tenantId())));
        return marks;
    }

    static boolean on(@Nullable Map<String, String> metadata, UUID attemptId) {
        return metadata != null && attemptId.toString().equals(metadata.get(ATTEMPT));
    }

    /** Seconds of the epoch, as Stripe counts. */
    static long since(AttemptReference attempt) {
        return attempt.startedAt().minus(SKEW).getEpochSecond();
    }
}
