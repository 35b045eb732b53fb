package app.comanda.catalog;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Latest;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;

/**
 * The price books in memory.
 *
 * <p>Nobody tells a node of a change: at most every 500 ms an outlet's version is read, and a new book made when it
 * moved on. So every node follows within a second, also one that was away.
 */
@ApplicationScoped
public class PriceBooks {

    /** Books of this many outlets; the one longest unused makes room. A large one, of 20,000 items, takes some 20 MB. */
    private static final int MOST = 200;

    @Inject
    Outlets outlets;

    @Inject
    Menus menus;

    @Inject
    Clock clock;

    private final Map<Shelf, CurrentBook> shelves = Collections.synchronizedMap(new Latest<>(MOST));

    /**
     * The outlet's book, at most a second old. Call it inside the tenant's transaction, but not in one that changed the
     * menu itself: what may still be rolled back must not be shared.
     *
     * @throws BusinessException {@code outlet.unknown}, also for an outlet in which this person may not work
     */
    public PriceBook current(UUID outletId) {
        TenantContext caller = TenantContext.get();
        if (!caller.mayWorkIn(outletId)) {
            throw BusinessException.notFound("outlet.unknown", "There is no such outlet.");
        }
        Shelf shelf = new Shelf(caller.tenant(), outletId);
        CurrentBook book = shelves.computeIfAbsent(shelf, CurrentBook::new);
        try {
            return book.get(clock.millis(), this::version, this::print);
        } catch (BusinessException noSuchOutlet) {
            shelves.remove(shelf, book);
            throw noSuchOutlet;
        }
    }

    private long version(UUID outletId) {
        return outlets.menuVersion(outletId);
    }

    /** Reads again when the menu changed while it was read, but not for ever: the next look will notice. */
    private PriceBook print(UUID outletId) {
        PriceBook book = printOnce(outletId);
        for (int tries = 0; tries < 3 && version(outletId) != book.version(); tries++) {
            book = printOnce(outletId);
        }
        return book;
    }

    private PriceBook printOnce(UUID outletId) {
        long version = version(outletId);
        return menus.read(outletId)
                .print(outletId, version, outlets.get(outletId).details());
    }

    /** Where a book stands. The tenant is part of it, so that another's id finds nothing. */
    record Shelf(UUID tenantId, UUID outletId) {}
}
