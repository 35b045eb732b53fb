package app.comanda.ordering;

import app.comanda.messaging.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something that the kitchen had been told to cook was taken off the bill. */
public record LinesVoided(UUID orderId, UUID outletId, String number, List<VoidedLine> lines, Instant at)
        implements Event {

    /**
     * A line, or a part of it.
     *
     * @param lineId the line as it was sent
     * @param quantity decimal string: how much of it was voided now
     */
    public record VoidedLine(UUID lineId, String name, String quantity) {}

    public LinesVoided {
        lines = List.copyOf(lines);
    }
}
