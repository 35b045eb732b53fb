package app.comanda.kitchen.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StationsTest {

    private static final UUID BURGERS = Ids.next();
    private static final UUID DRINKS = Ids.next();
    private static final UUID MILKSHAKE = Ids.next();

    private final Station grill = new Station(Ids.next(), "Grill", List.of(BURGERS), List.of());
    private final Station bar = new Station(Ids.next(), "Bar", List.of(DRINKS), List.of());
    private final Station pastry = new Station(Ids.next(), "Pastry", List.of(), List.of(MILKSHAKE));

    @Test
    void anItemGoesWhereItsCategoryGoes() {
        assertEquals(Optional.of(bar.id()), new Stations(List.of(grill, bar)).stationOf(Ids.next(), DRINKS));
    }

    @Test
    void anItemThatIsNamedGoesThereWhateverItsCategory() {
        Stations stations = new Stations(List.of(grill, bar, pastry));
        assertEquals(Optional.of(pastry.id()), stations.stationOf(MILKSHAKE, DRINKS));
    }

    @Test
    void theFirstStationGetsWhatNobodyThoughtOf() {
        assertEquals(Optional.of(grill.id()), new Stations(List.of(grill, bar)).stationOf(Ids.next(), Ids.next()));
    }

    @Test
    void aKitchenWithoutStationsIsOneScreenForAll() {
        assertEquals(Optional.empty(), Stations.NONE.stationOf(MILKSHAKE, DRINKS));
    }

    @Test
    void oneThingIsNotCookedAtTwoStations() {
        Station second = new Station(Ids.next(), "Second bar", List.of(DRINKS), List.of());
        assertEquals("station.routed-twice", refusal(List.of(bar, second)));
        Station shakes = new Station(Ids.next(), "Shakes", List.of(), List.of(MILKSHAKE));
        assertEquals("station.routed-twice", refusal(List.of(pastry, shakes)));
    }

    @Test
    void twoStationsDoNotShareAName() {
        assertEquals(
                "station.name-taken", refusal(List.of(bar, new Station(Ids.next(), " BAR ", List.of(), List.of()))));
    }

    @Test
    void aKitchenHasAtMostTwentyStations() {
        List<Station> many = IntStream.range(0, 21)
                .mapToObj(number -> new Station(Ids.next(), "Station " + number, List.of(), List.of()))
                .toList();
        assertEquals("station.many", refusal(many));
    }

    @Test
    void aStationHasAName() {
        assertThrows(BusinessException.class, () -> new Station(Ids.next(), " ", List.of(), List.of()));
        assertThrows(BusinessException.class, () -> new Station(Ids.next(), "x".repeat(41), List.of(), List.of()));
    }

    private static String refusal(List<Station> stations) {
        return assertThrows(BusinessException.class, () -> new Stations(stations))
                .code();
    }
}
