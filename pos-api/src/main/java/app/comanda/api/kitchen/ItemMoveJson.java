package app.comanda.api.kitchen;

import app.comanda.api.http.Required;
import app.comanda.kitchen.ItemMove;
import app.comanda.kitchen.ItemState;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a cook taps.
 *
 * @param lineIds empty or left out for all lines
 * @param stationId only the lines there
 * @param version the ticket's version as shown; may be left out
 */
public record ItemMoveJson(
        @Nullable ItemState state,
        @Nullable List<UUID> lineIds,
        @Nullable UUID stationId,
        @Nullable Long version) {

    ItemMove move() {
        return new ItemMove(
                Required.field(state, "state"), lineIds == null ? Set.of() : Set.copyOf(lineIds), stationId);
    }
}
