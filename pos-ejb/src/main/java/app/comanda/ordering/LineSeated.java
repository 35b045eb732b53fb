package app.comanda.ordering;

import app.comanda.messaging.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line, with the other parts of its combo, is another guest's.
 *
 * @param seat null for the whole table
 */
public record LineSeated(
        UUID orderId, UUID outletId, UUID lineId, @Nullable Integer seat) implements Event {}
