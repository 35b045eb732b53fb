package app.comanda.catalog;

import app.comanda.catalog.soldout.Countdowns;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looking at the menu of an outlet. */
@Stateless
public class MenuReading {

    @Inject
    PriceBooks priceBooks;

    @Inject
    Countdowns countdowns;

    @Inject
    Clock clock;

    /**
     * As it sells at this moment.
     *
     * @param serviceMode null where nobody has said: then prices for certain ones don't hold
     * @throws app.comanda.kernel.BusinessException {@code outlet.unknown}
     */
    public MenuNow now(UUID outletId, Channel channel, @Nullable String serviceMode) {
        PriceBook book = priceBooks.current(outletId);
        Instant now = clock.instant();
        Set<UUID> soldOut = book.countsAnything() ? countdowns.soldOut(outletId, book.businessDate(now)) : Set.of();
        return new MenuNow(
                book, book.prices(now, channel, serviceMode), book.pricesUntil(now, channel, serviceMode), soldOut);
    }
}
