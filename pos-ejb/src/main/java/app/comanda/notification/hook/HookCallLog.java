package app.comanda.notification.hook;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.Json;
import app.comanda.messaging.Outbox;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What programs were told, and telling them again. */
@Stateless
public class HookCallLog {

    @Inject
    Hooks hooks;

    @Inject
    HookCalls calls;

    @EJB
    HookPosting posting;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Newest first. @param before the last one seen; null for the first page */
    public List<HookCall> list(UUID hookId, @Nullable UUID before, int limit) {
        return calls.of(hooks.get(hookId).id(), before, 0, limit);
    }

    /** The same by places, for a table. */
    public List<HookCall> rows(UUID hookId, int offset, int limit) {
        return calls.of(hookId, null, offset, limit);
    }

    public long count(UUID hookId) {
        return calls.count(hookId);
    }

    /** Says nothing but that it can be reached. */
    public HookCall test(UUID hookId) {
        Hook hook = hooks.get(hookId);
        return posting.post(hook, "test", Json.mapper().createObjectNode().put("hookId", hookId.toString()));
    }

    /** Under the same id. @throws BusinessException {@code hook-call.unknown}, {@code hook-call.waiting} */
    public HookCall sendAgain(UUID hookId, UUID callId) {
        HookCall call = calls.lock(hooks.get(hookId).id(), callId);
        call.sendAgain(clock.instant());
        outbox.publish(new HookCallDue(callId, null));
        auditLog.record(Act.of("hook.sent-again", "hook", hookId).changed(null, callId.toString()));
        return call;
    }
}
