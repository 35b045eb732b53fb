package app.comanda.ordering;

import app.comanda.messaging.Event;
import java.util.List;
import java.util.UUID;

/** Lines that the kitchen has went from one order to another; where they are now, {@link Orders} knows. */
public record LinesMoved(UUID fromOrderId, UUID toOrderId, UUID outletId, List<UUID> lineIds) implements Event {

    public LinesMoved {
        lineIds = List.copyOf(lineIds);
    }
}
