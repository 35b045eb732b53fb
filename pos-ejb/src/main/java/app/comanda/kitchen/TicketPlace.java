package app.comanda.kitchen;

import app.comanda.kitchen.station.Stations;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a new ticket goes.
 *
 * @param sending the how-manieth ticket of its order it will be, from 1
 * @param escalateAfter after how long it raises an alarm, if no display has acknowledged it
 */
record TicketPlace(int sending, Stations stations, Optional<Duration> escalateAfter) {

    /** Of one more ticket of the same order. */
    TicketPlace next() {
        return new TicketPlace(sending + 1, stations, escalateAfter);
    }

    /** @param stations JSON of the outlet's plan; null where nobody has laid out the kitchen yet */
    static TicketPlace of(int sending, @Nullable String stations, @Nullable Integer escalateAfterSeconds) {
        return new TicketPlace(
                sending,
                stations == null ? Stations.NONE : Stations.read(stations),
                Optional.ofNullable(escalateAfterSeconds).map(Duration::ofSeconds));
    }
}
