package app.comanda.api.catalog;

import app.comanda.kernel.Latest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The menus that callers may still have, by their marks: what this node gave out lately. After a restart none is known,
 * and whoever asks gets the whole menu once.
 */
@ApplicationScoped
class KnownMenus {

    /** Menus of one outlet: four ways to get the food with prices of their own, and seven versions before. */
    private static final int MOST_OF_OUTLET = 32;

    /** As many outlets as have a price book in memory. With 20,000 items one takes half a megabyte for each menu. */
    private static final int MOST_OUTLETS = 200;

    private final Map<UUID, Map<String, MenuMarks>> outlets = new Latest<>(MOST_OUTLETS);

    synchronized void remember(UUID outletId, String tag, MenuMarks marks) {
        outlets.computeIfAbsent(outletId, id -> new Latest<>(MOST_OF_OUTLET)).put(tag, marks);
    }

    synchronized Optional<MenuMarks> find(UUID outletId, String tag) {
        return Optional.ofNullable(outlets.getOrDefault(outletId, Map.of()).get(tag));
    }
}
