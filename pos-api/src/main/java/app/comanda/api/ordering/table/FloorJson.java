package app.comanda.api.ordering.table;

import app.comanda.ordering.FloorReading.Party;
import app.comanda.ordering.FloorReading.Place;
import app.comanda.ordering.FloorReading.Room;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sits where. */
public record FloorJson(List<RoomJson> rooms) {

    /** A room with its tables as they are now. */
    public record RoomJson(UUID id, String name, List<PlaceJson> tables) {}

    /** A table, and who sits there. */
    public record PlaceJson(
            DiningTableJson table, String state, @Nullable PartyJson party) {}

    /** A party; amounts of its own bills, in minor units. */
    public record PartyJson(
            UUID visitId,
            int covers,
            @Nullable UUID serverId,
            String server,
            Instant since,
            @Nullable UUID mergedInto,
            long orders,
            long total,
            long due) {}

    static FloorJson of(List<Room> rooms) {
        return new FloorJson(rooms.stream()
                .map(room -> new RoomJson(
                        room.id(),
                        room.name(),
                        room.places().stream().map(FloorJson::place).toList()))
                .toList());
    }

    private static PlaceJson place(Place place) {
        Party party = place.party();
        return new PlaceJson(
                DiningTableJson.of(place.table()),
                party == null ? "FREE" : "OCCUPIED",
                party == null ? null : party(party));
    }

    private static PartyJson party(Party party) {
        return new PartyJson(
                party.visit().id(),
                party.visit().covers(),
                party.visit().serverId().orElse(null),
                party.visit().serverName(),
                party.visit().openedAt(),
                party.visit().mergedInto().orElse(null),
                party.sums().orders(),
                party.sums().total(),
                party.sums().due());
    }
}
