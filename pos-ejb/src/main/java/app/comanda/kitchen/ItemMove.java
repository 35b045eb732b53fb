package app.comanda.kitchen;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a cook taps: some lines of a ticket, or all that a station has of it.
 *
 * @param lineIds empty for all lines
 * @param stationId only the lines there; null for every station
 */
public record ItemMove(
        ItemState to, Set<UUID> lineIds, @Nullable UUID stationId) {

    public ItemMove {
        lineIds = Set.copyOf(lineIds);
    }

    boolean concerns(TicketItem item) {
        return (lineIds.isEmpty() || lineIds.contains(item.lineId()))
                && (stationId == null || stationId.equals(item.stationId()));
    }
}
