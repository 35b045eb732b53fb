package app.comanda.api.kitchen;

import java.util.List;
import java.util.UUID;

/** What a display shows. */
public record AcknowledgementJson(List<UUID> ticketIds) {

    public AcknowledgementJson {
        ticketIds = ticketIds == null ? List.of() : List.copyOf(ticketIds);
    }
}
