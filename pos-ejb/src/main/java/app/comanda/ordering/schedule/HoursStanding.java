package app.comanda.ordering.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An outlet's hours and what they mean now.
 *
 * @param nextOpening when it opens next, where it is closed and will open within 60 days
 * @param version 0 where nothing was said yet
 */
public record HoursStanding(
        OpeningHours hours, boolean open, @Nullable Instant nextOpening, long version) {}
