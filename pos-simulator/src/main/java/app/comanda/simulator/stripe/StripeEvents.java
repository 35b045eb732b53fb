package app.comanda.simulator.stripe;

import app.comanda.simulator.Entry;
import app.comanda.simulator.Exchange;
import app.comanda.simulator.Stage;
import app.comanda.simulator.Webhooks;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells of what happened, signed as Stripe signs. */
final class StripeEvents {

    /** What our callers' library pins; accounts may be set to another. */
    static final String API_VERSION = "2026-07-29.dahlia";

    private static final String ALGORITHM = "HmacSHA256";

    private final Stage stage;

    StripeEvents(Stage stage) {
        this.stage = stage;
    }

    void tell(Entry about, String type, Map<String, Object> object) {
        byte[] body = bytes(event(about, type, object));
        stage.webhooks().send(about, hook -> letter(body, hook.settings().getOrDefault("secret", "")));
    }

    private Map<String, Object> event(Entry about, String type, Map<String, Object> object) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", "evt_" + UUID.randomUUID().toString().replace("-", ""));
        event.put("object", "event");
        if (!about.detail("connected").isEmpty()) {
            event.put("account", about.account());
        }
        event.put("api_version", API_VERSION);
        event.put("created", stage.clock().instant().getEpochSecond());
        event.put("data", Map.of("object", object));
        event.put("livemode", false);
        event.put("pending_webhooks", 1);
        event.put("request", Map.of("idempotency_key", about.key()));
        event.put("type", type);
        return event;
    }

    private Webhooks.Letter letter(byte[] body, String secret) {
        long at = stage.clock().instant().getEpochSecond();
        return new Webhooks.Letter(
                Map.of(
                        "Content-Type",
                        "application/json; charset=utf-8",
                        "Stripe-Signature",
                        "t=" + at + ",v1=" + signature(at, body, secret)),
                body);
    }

    static String signature(long at, byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            // an account that registered no secret has calls that nobody believes
            mac.init(new SecretKeySpec(
                    (secret.isEmpty() ? "none" : secret).getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((at + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Map<String, Object> event) {
        try {
            return Exchange.JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
