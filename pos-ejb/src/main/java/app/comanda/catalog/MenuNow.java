package app.comanda.catalog;

import app.comanda.catalog.daypart.Prices;
import java.time.Instant;
import java.util.Optional;

/**
 * The menu of an outlet at one moment, for one channel and one way to get the food.
 *
 * @param until when the prices change next; empty when that is more than a week away
 */
public record MenuNow(PriceBook book, Prices prices, Optional<Instant> until) {}
