package app.comanda.kitchen.station;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The stations of one kitchen, in the order in which they are shown. An item goes where it is named, else where its
 * category is, else to the first station, which therefore gets what nobody thought of. A kitchen without stations is one
 * screen for all.
 */
public record Stations(List<Station> all) {

    public static final Stations NONE = new Stations(List.of());

    static final int MOST = 20;

    /** @throws BusinessException {@code station.many}, {@code station.name-taken}, {@code station.routed-twice} */
    public Stations {
        all = List.copyOf(all);
        if (all.size() > MOST) {
            throw BusinessException.invalid("station.many", "stations", "A kitchen has at most 20 stations.");
        }
        requireOnce(all.stream().map(Station::id).toList(), "station.name-taken", "id");
        requireOnce(
                all.stream()
                        .map(station -> station.name().toLowerCase(Locale.ROOT))
                        .toList(),
                "station.name-taken",
                "name");
        requireOnce(flat(all, Station::categoryIds), "station.routed-twice", "categoryIds");
        requireOnce(flat(all, Station::itemIds), "station.routed-twice", "itemIds");
    }

    /** As a plan keeps them. */
    public static Stations read(String json) {
        return new Stations(List.of(Json.read(json, Station[].class)));
    }

    /** Where it is cooked; empty only in a kitchen without stations. */
    public Optional<UUID> stationOf(UUID itemId, UUID categoryId) {
        return first(station -> station.itemIds().contains(itemId))
                .or(() -> first(station -> station.categoryIds().contains(categoryId)))
                .or(() -> first(station -> true));
    }

    public boolean has(UUID stationId) {
        return all.stream().anyMatch(station -> station.id().equals(stationId));
    }

    private Optional<UUID> first(Predicate<Station> wanted) {
        return all.stream().filter(wanted).map(Station::id).findFirst();
    }

    private static List<UUID> flat(List<Station> stations, Function<Station, List<UUID>> what) {
        return stations.stream().map(what).flatMap(Collection::stream).toList();
    }

    private static void requireOnce(List<?> values, String code, String field) {
        Set<Object> seen = new HashSet<>();
        if (!values.stream().allMatch(seen::add)) {
            throw BusinessException.invalid(
                    code,
                    field,
                    code.equals("station.name-taken")
                            ? "Two stations cannot have the same name."
                            : "One thing cannot be cooked at two stations.");
        }
    }
}
