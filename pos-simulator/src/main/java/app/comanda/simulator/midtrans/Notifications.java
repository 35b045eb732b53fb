package app.comanda.simulator.midtrans;

import app.comanda.simulator.Entry;
import app.comanda.simulator.Stage;
import app.comanda.simulator.Webhooks;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Midtrans' calls: the transaction as it is now, with a signature over order, code, amount and the account's key. */
final class Notifications {

    private final Stage stage;

    Notifications(Stage stage) {
        this.stage = stage;
    }

    void send(Entry entry) {
        byte[] body = signed(Transactions.of(entry, stage), entry.account())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        stage.webhooks().send(entry, hook -> new Webhooks.Letter(Map.of("Content-Type", "application/json"), body));
    }

    private static ObjectNode signed(ObjectNode told, String serverKey) {
        String signature = sha512(told.path("order_id").asText()
                + told.path("status_code").asText()
                + told.path("gross_amount").asText()
                + serverKey);
        return told.put("signature_key", signature);
    }

    private static String sha512(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-512").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
