package app.comanda.api.notification;

import app.comanda.api.http.Required;
import app.comanda.kernel.BusinessException;
import app.comanda.notification.hook.HookDetails;
import app.comanda.notification.hook.HookEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A webhook to be, or as it shall be.
 *
 * @param active true where it is absent
 * @param version as read; of a change only
 */
public record NewHookJson(
        @Nullable String name,
        @Nullable String url,
        @Nullable List<String> events,
        @Nullable Boolean active,
        @Nullable Long version) {

    HookDetails details() {
        return new HookDetails(
                Required.field(name, "name"),
                Required.field(url, "url"),
                known(Required.field(events, "events")),
                active == null || active);
    }

    long readVersion() {
        return Required.field(version, "version");
    }

    private static Set<HookEvent> known(List<String> names) {
        Set<HookEvent> known = EnumSet.noneOf(HookEvent.class);
        for (int i = 0; i < names.size(); i++) {
            String field = "events[" + i + "]";
            known.add(HookEvent.named(names.get(i))
                    .orElseThrow(() -> BusinessException.invalid("hook.events", field, "There is no such event.")));
        }
        return known;
    }
}
