package app.comanda.simulator.xendit;

import app.comanda.simulator.Entry;
import app.comanda.simulator.Exchange;
import app.comanda.simulator.Stage;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How Xendit writes things. */
final class Shapes {

    /** Xendit's fee, in thousandths. */
    private static final long FEE_PER_MILLE = 7;

    private Shapes() {}

    static ObjectNode code(Entry entry, Stage stage) {
        return Exchange.JSON
                .createObjectNode()
                .put("id", entry.id())
                .put("reference_id", entry.key())
                .put("business_id", "simulator")
                .put("type", "DYNAMIC")
                .put("currency", entry.currency())
                .put("amount", entry.amount())
                .put("channel_code", "ID_DANA")
                .put("status", entry.waits() ? "ACTIVE" : "INACTIVE")
                .put("qr_string", stage.guestPage(entry))
                .put("expires_at", entry.detail("expiry"))
                .put("created", entry.at().toString());
    }

    static ObjectNode payment(Entry entry) {
        return Exchange.JSON
                .createObjectNode()
                .put("id", paymentOf(entry.id()))
                .put("qr_id", entry.id())
                .put("reference_id", entry.key())
                .put("type", "DYNAMIC")
                .put("currency", entry.currency())
                .put("amount", entry.amount())
                .put("channel_code", "ID_DANA")
                .put("status", "SUCCEEDED")
                .put("created", entry.at().toString());
    }

    static ObjectNode refund(Entry refund, String status) {
        return Exchange.JSON
                .createObjectNode()
                .put("id", refund.id())
                .put("qrpy_id", paymentOf(refund.detail("payment")))
                .put("reference_id", refund.key())
                .put("currency", refund.currency())
                .put("refund_amount", refund.amount())
                .put("status", status)
                .put("created", refund.at().toString());
    }

    static ObjectNode movement(Entry entry) {
        boolean refund = entry.kind() == Entry.Kind.REFUND;
        ObjectNode movement = Exchange.JSON
                .createObjectNode()
                .put("id", "txn_" + entry.id())
                .put("product_id", refund ? entry.id() : paymentOf(entry.id()))
                .put("type", refund ? "REFUND" : "PAYMENT")
                .put("status", "SUCCESS")
                .put("channel_category", "QR_CODE")
                .put("reference_id", entry.key())
                .put("currency", entry.currency())
                .put("amount", entry.amount())
                .put("cashflow", refund ? "MONEY_OUT" : "MONEY_IN")
                .put("created", entry.at().toString());
        movement.putObject("fee")
                .put("xendit_fee", refund ? 0 : entry.amount() * FEE_PER_MILLE / 1000)
                .put("value_added_tax", 0);
        return movement;
    }

    static ObjectNode list(List<ObjectNode> rows) {
        ObjectNode list = Exchange.JSON.createObjectNode().put("has_more", false);
        ArrayNode data = list.putArray("data");
        rows.forEach(data::add);
        return list;
    }

    private static String paymentOf(String code) {
        return code.replaceFirst("^qr_", "qrpy_");
    }

    static String codeOf(String payment) {
        return payment.replaceFirst("^qrpy_", "qr_");
    }
}
