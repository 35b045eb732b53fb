package app.comanda.ordering;

import app.comanda.ordering.table.FloorPlan;
import app.comanda.ordering.table.FloorPlans;
import app.comanda.ordering.table.TableDetails;
import app.comanda.ordering.table.Visit;
import app.comanda.ordering.table.Visits;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who sits where. */
@Stateless
public class FloorReading {

    @Inject
    FloorPlans floorPlans;

    @Inject
    Visits visits;

    @Inject
    Orders orders;

    @Inject
    Outlets outlets;

    /** A room with its tables as they are now. */
    public record Room(UUID id, String name, List<Place> places) {}

    /** @param party who sits there; null when it is free */
    public record Place(TableDetails table, @Nullable Party party) {}

    /** @param sums of its own bills; those of a party that joined another are on the other's bill */
    public record Party(Visit visit, VisitSums sums) {}

    /** @param orders newest last, without their lines */
    public record VisitStory(Visit visit, List<Visit> joined, List<Order> orders) {}

    /** @throws app.comanda.kernel.BusinessException {@code outlet.unknown} */
    public List<Room> floor(UUID outletId) {
        outlets.get(outletId);
        List<Visit> here = visits.openIn(outletId);
        Map<UUID, VisitSums> sums = orders.sumsOf(here.stream().map(Visit::id).toList());
        Map<UUID, Party> byTable = here.stream()
                .filter(Visit::holdsTable)
                .collect(Collectors.toMap(
                        Visit::tableId, visit -> new Party(visit, sums.getOrDefault(visit.id(), VisitSums.NOTHING))));
        return floorPlans.of(outletId).stream().map(plan -> room(plan, byTable)).toList();
    }

    public VisitStory visit(UUID id) {
        Visit visit = visits.get(id);
        return new VisitStory(visit, visits.joinedTo(id), orders.of(id));
    }

    private static Room room(FloorPlan plan, Map<UUID, Party> byTable) {
        return new Room(
                plan.id(),
                plan.name(),
                plan.tables().stream()
                        .map(table -> new Place(table.details(), byTable.get(table.id())))
                        .toList());
    }
}
