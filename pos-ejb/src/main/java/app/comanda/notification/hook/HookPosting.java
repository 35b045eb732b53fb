package app.comanda.notification.hook;

import app.comanda.kernel.Ids;
import app.comanda.kernel.Json;
import app.comanda.messaging.Envelope;
import app.comanda.messaging.Outbox;
import app.comanda.tenancy.TenantContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Notes who is to be told of something; the calls themselves come later, each by itself. */
@Stateless
public class HookPosting {

    @Inject
    Hooks hooks;

    @Inject
    HookCalls calls;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    public void post(Envelope envelope) {
        HookEvent.of(envelope)
                .ifPresent(event -> hooks.all().stream()
                        .filter(hook -> hook.wants(event))
                        .forEach(hook -> post(hook, event.wire(), Json.read(envelope.payload(), JsonNode.class))));
    }

    public HookCall post(Hook hook, String type, JsonNode data) {
        UUID id = Ids.next();
        HookCall call = new HookCall(id, hook.id(), type, body(id, type, data), clock.instant());
        calls.add(call);
        outbox.publish(new HookCallDue(id, null));
        return call;
    }

    private String body(UUID id, String type, JsonNode data) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("id", id.toString());
        body.put("type", type);
        body.put("at", clock.instant().toString());
        body.put("tenantId", TenantContext.get().tenant().toString());
        body.set("data", data);
        return body.toString();
    }
}
