package app.comanda.api.notification;

import app.comanda.notification.hook.Hook;
import app.comanda.notification.hook.HookEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An address that is called when something happens. Its secret is read by itself. */
public record HookJson(
        UUID id, String name, String url, List<String> events, boolean active, Instant createdAt, long version) {

    static HookJson of(Hook hook) {
        return new HookJson(
                hook.id(),
                hook.name(),
                hook.url(),
                hook.events().stream().map(HookEvent::wire).toList(),
                hook.isActive(),
                hook.createdAt(),
                hook.version());
    }
}
