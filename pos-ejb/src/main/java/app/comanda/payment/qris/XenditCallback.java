package app.comanda.payment.qris;

import app.comanda.payment.RawCall;
import app.comanda.payment.VendorCall;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Xendit's call. It signs nothing: a token that is the same in every call says that it is Xendit, so the body is no more
 * than a hint which code to ask about.
 */
final class XenditCallback {

    static final String TOKEN = "x-callback-token";

    private XenditCallback() {}

    static VendorCall read(RawCall call, String callbackToken) {
        Proof.mustBeSame(callbackToken, call.header(TOKEN).orElse(""));
        JsonNode body = Proof.json(call);
        JsonNode data = body.path("data");
        String event = text(body, "event");
        String code = text(data, "qr_id");
        return new VendorCall(
                String.join(":", event, text(data, "id"), text(data, "status")),
                event,
                Proof.attempt(text(data, "reference_id")),
                code.isEmpty() ? null : code);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
