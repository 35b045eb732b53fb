package app.comanda.simulator.stripe;

import app.comanda.simulator.Answer;
import app.comanda.simulator.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stripe's errors, in its own form. */
final class StripeRefusal {

    private static final String INVALID = "invalid_request_error";

    private StripeRefusal() {}

    static Refusal invalid(@Nullable String code, String message, @Nullable String param) {
        return of(400, INVALID, code, message, param);
    }

    static Refusal missing(String what, String id) {
        return of(404, INVALID, "resource_missing", "No such " + what + ": '" + id + "'", "id");
    }

    static Refusal keys(String message) {
        return of(401, INVALID, null, message, null);
    }

    static Answer idempotency() {
        return answer(
                400,
                "idempotency_error",
                null,
                "Keys for idempotent requests can only be used with the same parameters they were first used with.",
                null);
    }

    private static Refusal of(int status, String type, @Nullable String code, String message, @Nullable String param) {
        return new Refusal(answer(status, type, code, message, param));
    }

    private static Answer answer(
            int status, String type, @Nullable String code, String message, @Nullable String param) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("type", type);
        error.put("message", message);
        if (code != null) {
            error.put("code", code);
        }
        if (param != null) {
            error.put("param", param);
        }
        return Answer.json(status, Map.of("error", error));
    }
}
