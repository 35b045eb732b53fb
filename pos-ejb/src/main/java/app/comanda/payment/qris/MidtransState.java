package app.comanda.payment.qris;

import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Approved;
import app.comanda.payment.GatewayAnswer.Declined;
import app.comanda.payment.GatewayAnswer.Pending;
import app.comanda.payment.GatewayAnswer.Unknown;
import app.comanda.payment.RefundRequest;
import app.comanda.payment.http.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Midtrans' words for how far a transaction is. */
final class MidtransState {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** Its times are those of Jakarta, without saying so. */
    private static final ZoneOffset JAKARTA = ZoneOffset.ofHours(7);

    private MidtransState() {}

    /**
     * Of the body, in which most refusals come with HTTP 200; that of HTTP where the body has none. An answer without a
     * body may be some proxy's.
     */
    static int code(Reply answer) {
        if (answer.body().isMissingNode()) {
            throw new NotUnderstood("an empty answer");
        }
        try {
            return Integer.parseInt(answer.text("status_code"));
        } catch (NumberFormatException e) {
            return answer.status();
        }
    }

    /** @param expiry where Midtrans does not tell it */
    static GatewayAnswer of(Reply answer, UUID attemptId, Instant expiry) {
        if (!answer.text("order_id").equals(attemptId.toString())) {
            throw new NotUnderstood("of another order");
        }
        String reference = answer.text("transaction_id");
        String status = answer.text("transaction_status");
        return switch (status) {
            // money that was given back later, or disputed, did move
            case "settlement", "capture", "refund", "partial_refund", "chargeback", "partial_chargeback" ->
                Approved.of(reference, Rupiah.minorUnits(answer.body().path("gross_amount")), currency(answer.body()));
            case "pending" -> new Pending(reference, presentation(answer.body()), expiry(answer, expiry));
            case "expire" -> new Declined(reference, "expired", "The code was not paid in time.");
            case "cancel" -> new Declined(reference, "cancelled", "The payment was called off.");
            case "deny", "failure" -> new Declined(reference, "declined", "The payment was declined.");
            default -> new Unknown("Midtrans' status is none that is known");
        };
    }

    /** @param told a refund, alone or out of the list of a payment's */
    static GatewayAnswer refund(JsonNode told, RefundRequest request) {
        if (!told.path("refund_key").asText().equals(request.refundId().toString())) {
            throw new NotUnderstood("of another refund");
        }
        return Approved.of(
                told.path("refund_chargeback_id").asText(told.path("refund_key").asText()),
                Rupiah.minorUnits(told.path("refund_amount")),
                currency(told));
    }

    private static Map<String, String> presentation(JsonNode body) {
        Map<String, String> shown = new HashMap<>();
        String code = body.path("qr_string").asText("");
        if (!code.isEmpty()) {
            shown.put("qr", code);
        }
        for (JsonNode action : body.path("actions")) {
            // a picture of the code, for acquirers that tell only that
            if (code.isEmpty() && action.path("name").asText().equals("generate-qr-code")) {
                shown.put("redirect", action.path("url").asText());
            }
        }
        return shown;
    }

    private static Instant expiry(Reply answer, Instant otherwise) {
        try {
            String told = answer.text("expiry_time");
            return told.isEmpty() ? otherwise : LocalDateTime.parse(told, TIME).toInstant(JAKARTA);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    /** Midtrans moves rupiah only, and leaves the currency out of some answers. */
    private static String currency(JsonNode body) {
        return body.path("currency").asText(Rupiah.CURRENCY);
    }
}
