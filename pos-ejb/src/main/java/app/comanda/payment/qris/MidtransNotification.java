package app.comanda.payment.qris;

import app.comanda.payment.RawCall;
import app.comanda.payment.VendorCall;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Midtrans' call. It signs the order, the code and the amount with the account's key, but neither the status nor any time:
 * so it says which order to ask about and no more, and an old one sent again is harmless.
 */
final class MidtransNotification {

    private MidtransNotification() {}

    static VendorCall read(RawCall call, String serverKey) {
        JsonNode body = Proof.json(call);
        String order = text(body, "order_id");
        Proof.mustBeSame(
                signature(order, text(body, "status_code"), text(body, "gross_amount"), serverKey),
                text(body, "signature_key").toLowerCase(Locale.ROOT));
        String transaction = text(body, "transaction_id");
        String status = text(body, "transaction_status");
        @Nullable UUID attempt = Proof.attempt(order);
        return new VendorCall(eventId(body, order, transaction, status), status, attempt, transaction);
    }

    static String signature(String order, String code, String amount, String serverKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-512")
                    .digest((order + code + amount + serverKey).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-512", e);
        }
    }

    /** There is none: an order reaches each status once, but for refunds, which raise their sum. */
    private static String eventId(JsonNode body, String order, String transaction, String status) {
        return String.join(":", order, transaction, status, text(body, "status_code"), text(body, "refund_amount"));
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).asText("");
    }
}
