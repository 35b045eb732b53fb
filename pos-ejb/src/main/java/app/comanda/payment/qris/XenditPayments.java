package app.comanda.payment.qris;

import app.comanda.payment.AttemptReference;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Approved;
import app.comanda.payment.GatewayAnswer.Declined;
import app.comanda.payment.GatewayAnswer.Pending;
import app.comanda.payment.GatewayAnswer.Unknown;
import app.comanda.payment.RefundRequest;
import app.comanda.payment.http.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was paid by a code, and given back of it, as Xendit tells. */
@ApplicationScoped
public class XenditPayments {

    /** A payment that was under way when the code expired may still arrive. */
    static final Duration GRACE = Duration.ofMinutes(1);

    private static final Set<String> MOVED = Set.of("SUCCEEDED", "COMPLETED");

    @Inject
    XenditCalls calls;

    @Inject
    XenditLedger ledger;

    @Inject
    Clock clock;

    GatewayAnswer of(AttemptReference attempt) {
        String known = attempt.reference();
        return known == null || isPayment(known) ? withoutCode(attempt) : byCode(attempt, known);
    }

    /** The code is asked for first: what was paid before it was seen inactive is in the list that comes after. */
    private GatewayAnswer byCode(AttemptReference attempt, String id) {
        Reply code = calls.ask(attempt.access(), "/qr_codes/" + id);
        if (code.status() >= 300) {
            return new Unknown("Xendit does not tell of the code: " + code.status());
        }
        if (!code.text("reference_id").equals(attempt.attemptId().toString())) {
            throw new NotUnderstood("of another attempt");
        }
        List<JsonNode> paid = payments(attempt, id);
        List<JsonNode> moved = paid.stream().filter(XenditPayments::moved).toList();
        if (!moved.isEmpty()) {
            return approved(id, moved);
        }
        boolean underWay = paid.stream().anyMatch(payment -> state(payment).equals("PENDING"));
        Instant expiry = code.time("expires_at").orElse(attempt.startedAt().plus(XenditGateway.VALID));
        boolean over = clock.instant().isAfter(expiry.plus(GRACE));
        boolean open = code.text("status").equals("ACTIVE") && !over;
        return open || underWay
                ? new Pending(id, Map.of(), expiry)
                : new Declined(id, "expired", "The code was not paid in time.");
    }

    /**
     * The answer with the code was lost, so that no guest was ever shown it. Whatever moved for it all the same is among the
     * movements; what is remembered then is the payment.
     */
    private GatewayAnswer withoutCode(AttemptReference attempt) {
        return ledger.paid(attempt.access(), attempt.attemptId())
                .orElseGet(() -> new Declined(null, "not-shown", "The code was never shown."));
    }

    private static boolean isPayment(String reference) {
        return reference.startsWith("qrpy_");
    }

    /** All that a code got, should it have been paid twice. */
    private static Approved approved(String code, List<JsonNode> moved) {
        long sum = moved.stream()
                .mapToLong(payment -> Rupiah.minorUnits(payment.path("amount")))
                .sum();
        return Approved.of(code, sum, moved.get(0).path("currency").asText(""));
    }

    /** The id of the payment that a refund is of. */
    String paymentOf(AttemptReference attempt) {
        String known = attempt.reference();
        if (known == null) {
            throw new NotUnderstood("no code is known");
        }
        if (isPayment(known)) {
            return known;
        }
        return payments(attempt, known).stream()
                .filter(XenditPayments::moved)
                .map(payment -> payment.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("no payment to refund"));
    }

    /** @param payment as {@link #paymentOf} tells */
    Optional<JsonNode> refundOf(RefundRequest request, String payment) {
        return refunds(request, payment).stream()
                .filter(refund -> refund.path("reference_id")
                        .asText()
                        .equals(request.refundId().toString()))
                .findFirst();
    }

    /** The same. @throws NotUnderstood when Xendit does not say of all refunds which requests they are of */
    Optional<JsonNode> refundSurely(RefundRequest request) {
        String payment = paymentOf(request.of());
        if (refunds(request, payment).stream().anyMatch(refund -> !refund.has("reference_id"))) {
            throw new NotUnderstood("refunds without a reference");
        }
        return refundOf(request, payment);
    }

    private List<JsonNode> refunds(RefundRequest request, String payment) {
        return list(request.of(), "/qr_codes/payments/" + payment + "/refunds");
    }

    private List<JsonNode> payments(AttemptReference attempt, String code) {
        return list(attempt, "/qr_codes/" + code + "/payments");
    }

    /** A bare list, or one in {@code data}. */
    private List<JsonNode> list(AttemptReference attempt, String path) {
        Reply answer = calls.ask(attempt.access(), path);
        JsonNode rows = answer.body().isArray() ? answer.body() : answer.body().path("data");
        if (answer.status() >= 300 || !rows.isArray()) {
            throw new NotUnderstood("no list: " + answer.status());
        }
        List<JsonNode> found = new ArrayList<>();
        rows.forEach(found::add);
        return found;
    }

    private static boolean moved(JsonNode payment) {
        return MOVED.contains(state(payment));
    }

    private static String state(JsonNode payment) {
        return payment.path("status").asText();
    }
}
