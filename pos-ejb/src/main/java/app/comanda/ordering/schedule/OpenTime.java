package app.comanda.ordering.schedule;

import java.time.Instant;

/**
 * A stretch of time in which the house is open.
 *
 * @param until not included
 */
public record OpenTime(Instant from, Instant until) {

    boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
