package app.comanda.api.kitchen;

import app.comanda.kitchen.station.KitchenPlan;
import app.comanda.kitchen.station.Station;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a kitchen is laid out.
 *
 * @param escalateAfterSeconds absent: tickets that nobody acknowledges raise no alarm
 * @param version 0 where nobody has laid it out yet
 */
public record KitchenJson(List<Station> stations, @Nullable Long escalateAfterSeconds, long version) {

    static KitchenJson of(KitchenPlan plan) {
        return new KitchenJson(
                plan.stations().all(),
                plan.escalateAfter().map(Duration::toSeconds).orElse(null),
                plan.version());
    }
}
