package app.comanda.api.catalog;

import app.comanda.catalog.MenuNow;
import app.comanda.kernel.Json;
import app.comanda.kernel.Latest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What has changed between two menus of an outlet, worked out once for all its terminals. */
@ApplicationScoped
class MenuDeltas {

    /** Deltas in memory: all tills of an outlet come for the same one within a minute of a change. */
    private static final int MOST = 256;

    /** Bytes; a larger one comes of a rare change of much, and is worked out for each till anew. */
    private static final int LARGEST_KEPT = 65_536;

    /** A delta of more than this share of the whole is not worth its while. */
    private static final int WORTH = 2;

    @Inject
    KnownMenus known;

    private final Map<String, MenuDelta> deltas = Collections.synchronizedMap(new Latest<>(MOST));

    /** Empty where no menu that is named is remembered, and where the whole is little more. */
    Optional<MenuDelta> since(String ifNoneMatch, MenuAnswer now, MenuNow menu) {
        for (String tag : MenuAnswer.tags(ifNoneMatch)) {
            Optional<MenuDelta> delta = between(tag, now, menu);
            if (delta.isPresent()) {
                return delta;
            }
        }
        return Optional.empty();
    }

    private Optional<MenuDelta> between(String tag, MenuAnswer now, MenuNow menu) {
        String both = tag + " " + now.tag();
        MenuDelta made = deltas.get(both);
        if (made != null) {
            return Optional.of(made);
        }
        UUID outlet = menu.book().outletId();
        Optional<MenuMarks> before = known.find(outlet, tag);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        MenuJson whole = MenuJson.of(menu);
        MenuMarks after = known.find(outlet, now.tag()).orElseGet(() -> MenuMarks.of(whole));
        MenuChangesJson changes = MenuChangesJson.between(before.get(), after, whole);
        byte[] json = Json.write(changes).getBytes(StandardCharsets.UTF_8);
        if (json.length > now.text().plain().length / WORTH) {
            return Optional.empty();
        }
        MenuDelta delta = new MenuDelta('"' + tag + '"', new Packed(json));
        if (json.length <= LARGEST_KEPT) {
            deltas.put(both, delta);
        }
        return Optional.of(delta);
    }
}
