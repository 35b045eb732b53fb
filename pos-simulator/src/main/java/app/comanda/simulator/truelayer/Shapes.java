package app.comanda.simulator.truelayer;

import app.comanda.simulator.Entry;
import app.comanda.simulator.Entry.Kind;
import app.comanda.simulator.Entry.State;
import app.comanda.simulator.Exchange;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** Bodies as TrueLayer writes them. */
final class Shapes {

    private Shapes() {}

    static ObjectNode payment(Entry entry) {
        ObjectNode body = common(entry).put("status", status(entry));
        body.putObject("user").put("id", entry.account());
        body.putObject("payment_method")
                .put("type", "bank_transfer")
                .putObject("beneficiary")
                .put("type", "merchant_account")
                .put("reference", entry.detail("reference"));
        if (entry.state() == State.MOVED) {
            return body.put("executed_at", entry.at().toString())
                    .put("settled_at", entry.at().toString());
        }
        return entry.waits()
                ? body
                : body.put("failed_at", entry.at().toString())
                        .put("failure_stage", "authorizing")
                        .put("failure_reason", failure(entry));
    }

    private static String status(Entry entry) {
        if (entry.waits()) {
            return entry.detail("opened").isEmpty() ? "authorization_required" : "authorizing";
        }
        return entry.state() == State.MOVED ? "settled" : "failed";
    }

    static ObjectNode refund(Entry entry) {
        boolean moved = entry.state() == State.MOVED;
        ObjectNode body = common(entry).put("status", moved ? "executed" : "failed");
        return moved
                ? body.put("executed_at", entry.at().toString())
                : body.put("failed_at", entry.at().toString()).put("failure_reason", failure(entry));
    }

    private static ObjectNode common(Entry entry) {
        ObjectNode body = Exchange.JSON
                .createObjectNode()
                .put("id", entry.id())
                .put("amount_in_minor", entry.amount())
                .put("currency", entry.currency())
                .put("created_at", entry.at().toString());
        body.set("metadata", metadata(entry));
        return body;
    }

    static String failure(Entry entry) {
        return switch (entry.state()) {
            case EXPIRED -> "expired";
            case CANCELLED -> "canceled";
            default -> entry.kind() == Kind.REFUND ? "insufficient_funds" : "provider_rejected";
        };
    }

    static JsonNode metadata(Entry entry) {
        try {
            return Exchange.JSON.readTree(entry.detail("metadata"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not written by us", e);
        }
    }

    static ObjectNode merchantAccount(String id) {
        ObjectNode body = Exchange.JSON
                .createObjectNode()
                .put("id", id)
                .put("currency", "GBP")
                .put("available_balance_in_minor", 0)
                .put("current_balance_in_minor", 0)
                .put("account_holder_name", "Simulated restaurant");
        body.putArray("account_identifiers");
        return body;
    }

    /** @param call names the time as {@code from} and {@code to} */
    static ObjectNode transactions(List<Entry> entries, String client, Exchange call) {
        Instant from = Instant.parse(call.query().getOrDefault("from", Instant.EPOCH.toString()));
        Instant to = Instant.parse(call.query().getOrDefault("to", Instant.MAX.toString()));
        ObjectNode body = Exchange.JSON.createObjectNode();
        var items = body.putArray("items");
        entries.stream()
                .filter(entry -> entry.account().equals(client) && entry.state() == State.MOVED)
                .filter(entry -> !entry.at().isBefore(from) && entry.at().isBefore(to))
                .forEach(entry -> items.add(transaction(entry)));
        body.putObject("pagination");
        return body;
    }

    private static ObjectNode transaction(Entry entry) {
        ObjectNode item = Exchange.JSON
                .createObjectNode()
                .put("id", "transaction-" + entry.id())
                .put("currency", entry.currency())
                .put("amount_in_minor", entry.amount());
        return entry.kind() == Kind.PAYMENT
                ? item.put("type", "merchant_account_payment")
                        .put("status", "settled")
                        .put("settled_at", entry.at().toString())
                        .put("payment_id", entry.id())
                : item.put("type", "refund")
                        .put("status", "executed")
                        .put("executed_at", entry.at().toString())
                        .put("refund_id", entry.id())
                        .put("payment_id", entry.detail("payment"));
    }
}
