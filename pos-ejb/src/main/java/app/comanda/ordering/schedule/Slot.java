package app.comanda.ordering.schedule;

import java.time.Instant;

/**
 * A time at which so many guests can have their food.
 *
 * @param until not included
 * @param capacity orders it takes in all
 */
public record Slot(Instant from, Instant until, int capacity) {

    boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
