package app.comanda.simulator.truelayer;

import app.comanda.simulator.Entry;
import app.comanda.simulator.Entry.Kind;
import app.comanda.simulator.Entry.State;
import app.comanda.simulator.Exchange;
import app.comanda.simulator.Stage;
import app.comanda.simulator.Webhooks.Hook;
import app.comanda.simulator.Webhooks.Letter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Webhooks about payments and refunds, signed with a key of the simulator's own. */
final class Events {

    private final Stage stage;
    private final Signatures signatures = new Signatures();

    Events(Stage stage) {
        this.stage = stage;
    }

    ObjectNode keys() {
        return signatures.keys();
    }

    void tell(Entry entry) {
        for (String type : types(entry)) {
            String body = body(entry, type);
            stage.webhooks().send(entry, hook -> letter(hook, body));
        }
    }

    private static List<String> types(Entry entry) {
        if (entry.kind() == Kind.REFUND) {
            return List.of(entry.state() == State.MOVED ? "refund_executed" : "refund_failed");
        }
        return entry.state() == State.MOVED
                ? List.of("payment_executed", "payment_settled")
                : List.of("payment_failed");
    }

    private static String body(Entry entry, String type) {
        boolean refund = entry.kind() == Kind.REFUND;
        ObjectNode body = Exchange.JSON
                .createObjectNode()
                .put("type", type)
                .put("event_version", 1)
                .put("event_id", UUID.randomUUID().toString())
                .put("payment_id", refund ? entry.detail("payment") : entry.id());
        if (refund) {
            body.put("refund_id", entry.id());
        }
        body.set("metadata", Shapes.metadata(entry));
        if (entry.state() != State.MOVED) {
            body.put("failure_reason", Shapes.failure(entry)).put("failure_stage", "authorizing");
        }
        return body.toString();
    }

    private Letter letter(Hook hook, String body) {
        String timestamp =
                stage.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        String path = Optional.ofNullable(hook.url()).orElseThrow().getPath();
        String signature = signatures.sign(stage.url() + "/truelayer/.well-known/jwks", path, timestamp, body);
        return new Letter(Signatures.headers(signature, timestamp), body.getBytes(StandardCharsets.UTF_8));
    }
}
