package app.comanda.api.ordering.table;

import app.comanda.api.http.Told;
import app.comanda.ordering.table.FloorPlan;
import app.comanda.ordering.table.FloorPlanDetails;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room with all its tables. Id, outlet and version are the server's; a change names the version that was read.
 *
 * @param position 0 where it is left out
 * @param tables whatever is not named is taken away
 */
public record FloorPlanJson(
        @Nullable UUID id,
        @Nullable UUID outletId,
        @Nullable Long version,
        @Nullable String name,
        @Nullable Integer position,
        @Nullable List<@Nullable DiningTableJson> tables) {

    static FloorPlanJson of(FloorPlan plan) {
        return new FloorPlanJson(
                plan.id(),
                plan.outletId(),
                plan.version(),
                plan.name(),
                plan.position(),
                plan.tables().stream()
                        .<@Nullable DiningTableJson>map(table -> DiningTableJson.of(table.details()))
                        .toList());
    }

    FloorPlanDetails details() {
        return new FloorPlanDetails(
                Told.required(name, "name"),
                Told.or(position, 0),
                Told.each(tables, "tables", DiningTableJson::details));
    }
}
