package app.comanda.ordering.schedule;

import java.time.Instant;

/**
 * A slot as a guest may choose it.
 *
 * @param left how many orders it still takes; 0 when it is full
 */
public record FreeSlot(Instant from, Instant until, int left) {}
