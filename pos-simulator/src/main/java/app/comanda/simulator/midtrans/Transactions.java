package app.comanda.simulator.midtrans;

import app.comanda.simulator.Entry;
import app.comanda.simulator.Exchange;
import app.comanda.simulator.Stage;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How Midtrans writes a transaction. */
final class Transactions {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(7));

    private Transactions() {}

    static ObjectNode of(Entry entry, Stage stage) {
        ObjectNode json = Exchange.JSON
                .createObjectNode()
                .put("status_code", code(entry))
                .put("status_message", "No money moves: this is a simulator")
                .put("transaction_id", entry.id())
                .put("order_id", entry.key())
                .put("merchant_id", "G-SIMULATOR")
                .put("gross_amount", amount(entry.amount()))
                .put("currency", entry.currency())
                .put("payment_type", "qris")
                .put("transaction_time", TIME.format(entry.at()))
                .put("transaction_status", status(entry))
                .put("fraud_status", "accept")
                .put("acquirer", "gopay")
                .put("expiry_time", TIME.format(Instant.parse(entry.detail("expiry"))));
        if (entry.refunded() > 0) {
            json.put("refund_amount", amount(entry.refunded()));
            var refunds = json.putArray("refunds");
            stage.book().entries(Midtrans.NAME).stream()
                    .filter(refund -> refund.detail("payment").equals(entry.id()))
                    .forEach(refund -> refunds.add(refund(refund)));
        }
        return json;
    }

    static ObjectNode refundAnswer(Entry refund, Entry payment, Stage stage) {
        ObjectNode json = of(payment, stage);
        json.remove("refunds");
        json.setAll(refund(refund));
        return json.put("status_code", "200");
    }

    private static ObjectNode refund(Entry refund) {
        return Exchange.JSON
                .createObjectNode()
                .put("refund_chargeback_id", Math.abs((long) refund.id().hashCode()))
                .put("refund_key", refund.key())
                .put("refund_amount", amount(refund.amount()))
                .put("created_at", TIME.format(refund.at()));
    }

    static ObjectNode refusal(int code, String message) {
        return Exchange.JSON
                .createObjectNode()
                .put("status_code", String.valueOf(code))
                .put("status_message", message);
    }

    /** Rupiah are told with decimals that they have not. */
    static String amount(long rupiah) {
        return rupiah + ".00";
    }

    static String code(Entry entry) {
        return switch (entry.state()) {
            case WAITING -> "201";
            case MOVED, CANCELLED -> "200";
            case DECLINED -> "202";
            case EXPIRED -> "407";
        };
    }

    static String status(Entry entry) {
        return switch (entry.state()) {
            case WAITING -> "pending";
            case MOVED ->
                entry.refunded() == 0 ? "settlement" : entry.refunded() < entry.amount() ? "partial_refund" : "refund";
            case DECLINED -> "deny";
            case EXPIRED -> "expire";
            case CANCELLED -> "cancel";
        };
    }
}
