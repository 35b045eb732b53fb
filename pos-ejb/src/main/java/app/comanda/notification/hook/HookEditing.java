package app.comanda.notification.hook;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.kernel.Json;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** An owner says which programs are told of what. */
@Stateless
public class HookEditing {

    private static final int MOST = 20;

    @Inject
    Hooks hooks;

    @Inject
    HookCalls calls;

    @Inject
    HookKeys keys;

    @Inject
    HookAddresses addresses;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** By name. */
    public List<Hook> all() {
        return hooks.all();
    }

    /** @throws BusinessException {@code hook.unknown} */
    public Hook get(UUID id) {
        return hooks.get(id);
    }

    /** @throws BusinessException {@code hook.url}, {@code hook.many} */
    public Hook add(HookDetails details) {
        addresses.check(details.url());
        if (hooks.all().size() >= MOST) {
            throw BusinessException.conflict("hook.many", "There are " + MOST + " webhooks already.");
        }
        UUID id = Ids.next();
        Hook hook = new Hook(id, details, keys.make(id), clock.instant());
        hooks.add(hook);
        auditLog.record(Act.of("hook.added", "hook", id).changed(null, Json.write(details)));
        return hook;
    }

    /** @param version the one that was read */
    public Hook change(UUID id, HookDetails details, long version) {
        addresses.check(details.url());
        Hook hook = hooks.lock(id);
        if (hook.version() != version) {
            throw BusinessException.conflict("changed.meanwhile", "Somebody else changed this webhook. Read it again.");
        }
        String before = Json.write(hook.details());
        hook.change(details);
        hooks.flush();
        auditLog.record(Act.of("hook.changed", "hook", id).changed(before, Json.write(details)));
        return hook;
    }

    /** What it has not been told yet, it is never told. */
    public void remove(UUID id) {
        Hook hook = hooks.lock(id);
        calls.removeOf(id);
        hooks.remove(hook);
        auditLog.record(Act.of("hook.removed", "hook", id).changed(Json.write(hook.details()), null));
    }

    /** For the program's settings. Whoever has it can make calls that look like ours. */
    public String secret(UUID id) {
        Hook hook = hooks.get(id);
        auditLog.record(Act.of("hook.secret-read", "hook", id));
        return keys.open(hook).text();
    }
}
