package app.comanda.catalog;

import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** One outlet's book and when it was last compared. One thread at a time looks and prints; the others read on. */
final class CurrentBook {

    /** Half of the second within which a change must be seen. */
    static final long LOOK_EVERY_MILLIS = 500;

    private final UUID outletId;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Looked last;

    CurrentBook(PriceBooks.Shelf shelf) {
        this.outletId = shelf.outletId();
    }

    PriceBook get(long now, ToLongFunction<UUID> version, Function<UUID, PriceBook> print) {
        Looked seen = last;
        if (seen == null) {
            looking.lock();
        } else if (seen.isFresh(now) || !looking.tryLock()) {
            return seen.book();
        }
        try {
            return look(now, version, print);
        } finally {
            looking.unlock();
        }
    }

    private PriceBook look(long now, ToLongFunction<UUID> version, Function<UUID, PriceBook> print) {
        Looked seen = last;
        if (seen != null && seen.isFresh(now)) {
            return seen.book();
        }
        boolean same =
                seen != null && version.applyAsLong(outletId) == seen.book().version();
        PriceBook book = seen != null && same ? seen.book() : print.apply(outletId);
        last = new Looked(book, now);
        return book;
    }

    private record Looked(PriceBook book, long at) {
        /** Also right when the clock is set back. */
        boolean isFresh(long now) {
            return Math.abs(now - at) < LOOK_EVERY_MILLIS;
        }
    }
}
