package app.comanda.catalog;

import app.comanda.catalog.daypart.Prices;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The menu of an outlet at one moment, for one channel and one way to get the food.
 *
 * @param until when the prices change next; empty when that is more than a week away
 * @param soldOut items and modifiers of which nothing is left
 */
public record MenuNow(PriceBook book, Prices prices, Optional<Instant> until, Set<UUID> soldOut) {

    public MenuNow {
        soldOut = Set.copyOf(soldOut);
    }
}
