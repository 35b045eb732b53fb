package app.comanda.api.kitchen;

import app.comanda.api.http.Required;
import app.comanda.kernel.Ids;
import app.comanda.kitchen.station.Station;
import app.comanda.kitchen.station.Stations;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All of a kitchen anew. */
public record KitchenChangeJson(
        List<NewStation> stations,
        @Nullable Integer escalateAfterSeconds,
        @Nullable Long version) {

    public KitchenChangeJson {
        stations = stations == null ? List.of() : List.copyOf(stations);
    }

    Stations plan() {
        return new Stations(stations.stream().map(NewStation::station).toList());
    }

    /** @param id that of a station there is; left out for a new one */
    public record NewStation(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable List<UUID> categoryIds,
            @Nullable List<UUID> itemIds) {

        Station station() {
            return new Station(
                    id == null ? Ids.next() : id,
                    Required.field(name, "name"),
                    Objects.requireNonNullElse(categoryIds, List.of()),
                    Objects.requireNonNullElse(itemIds, List.of()));
        }
    }
}
