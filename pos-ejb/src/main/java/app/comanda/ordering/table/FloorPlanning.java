package app.comanda.ordering.table;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.BusinessException.Kind;
import app.comanda.kernel.Json;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drawing the rooms of an outlet. A plan is kept as a whole: what is no longer on it was taken away. */
@Stateless
public class FloorPlanning {

    @Inject
    FloorPlans plans;

    @Inject
    Visits visits;

    @Inject
    Outlets outlets;

    @Inject
    AuditLog auditLog;

    /** In the order in which they are shown, with their tables. */
    public List<FloorPlan> plans(UUID outletId) {
        outlets.get(outletId);
        List<FloorPlan> found = plans.of(outletId);
        found.forEach(FloorPlan::tables);
        return found;
    }

    public FloorPlan plan(UUID id) {
        FloorPlan plan = plans.get(id);
        plan.tables();
        return plan;
    }

    public FloorPlan add(UUID outletId, FloorPlanDetails details) {
        outlets.lock(outletId);
        refuseTaken(outletId, details, null);
        for (int i = 0; i < details.tables().size(); i++) {
            if (details.tables().get(i).id() != null) {
                throw unknownTable(i);
            }
        }
        FloorPlan plan = new FloorPlan(outletId, details);
        plans.add(plan);
        plans.flush();
        record("floor-plan.added", plan, null, details);
        return plan;
    }

    /**
     * @param version the one that was read
     * @throws BusinessException {@code changed.meanwhile}, {@code table.occupied} when a party sits at a table that is
     *     no longer there, {@code table.unknown}, {@code table.exists}, {@code floor-plan.exists}
     */
    public FloorPlan change(UUID id, long version, FloorPlanDetails details) {
        outlets.lock(plans.get(id).outletId());
        FloorPlan plan = plans.get(id);
        if (plan.version() != version) {
            throw BusinessException.conflict("changed.meanwhile", "Somebody else changed this plan. Read it again.");
        }
        plans.lock(id);
        refuseTaken(plan.outletId(), details, plan);
        FloorPlanDetails before = plan.details();
        plan.rename(details.name(), details.position());
        takeAway(plan, details);
        for (int i = 0; i < details.tables().size(); i++) {
            arrange(plan, details.tables().get(i), i);
        }
        plans.flush();
        record("floor-plan.changed", plan, before, details);
        return plan;
    }

    /** @throws BusinessException {@code table.occupied} */
    public void remove(UUID id, @Nullable Long version) {
        FloorPlan plan = plans.get(id);
        if (version != null && plan.version() != version) {
            throw BusinessException.conflict("changed.meanwhile", "Somebody else changed this plan. Read it again.");
        }
        FloorPlanDetails before = plan.details();
        takeAway(plan, new FloorPlanDetails(plan.name(), plan.position(), List.of()));
        plans.remove(plan);
        record("floor-plan.removed", plan, before, null);
    }

    private void arrange(FloorPlan plan, TableDetails details, int place) {
        UUID id = details.id();
        if (id == null) {
            plan.place(details);
        } else {
            plan.table(id).orElseThrow(() -> unknownTable(place)).change(details);
        }
    }

    private void takeAway(FloorPlan plan, FloorPlanDetails details) {
        Set<UUID> kept = new HashSet<>(details.tables().stream()
                .map(TableDetails::id)
                .filter(Objects::nonNull)
                .toList());
        List<DiningTable> gone = plan.tables().stream()
                .filter(table -> !kept.contains(table.id()))
                .toList();
        gone.forEach(table -> plans.table(table.id()));
        if (visits.areAt(gone.stream().map(DiningTable::id).toList())) {
            throw new BusinessException(
                    Kind.CONFLICT, "table.occupied", "A party sits at a table that would be taken away.", "tables");
        }
        gone.forEach(plan::remove);
    }

    /** Plans and tables are called for by their names. */
    private void refuseTaken(UUID outletId, FloorPlanDetails details, @Nullable FloorPlan itself) {
        if (plans.of(outletId).stream()
                .anyMatch(other -> (itself == null || !itself.equals(other))
                        && other.name().equalsIgnoreCase(details.name()))) {
            throw new BusinessException(
                    Kind.CONFLICT, "floor-plan.exists", "There is a plan of this name already.", "name");
        }
        Set<UUID> own = new HashSet<>(
                itself == null
                        ? List.of()
                        : itself.tables().stream().map(DiningTable::id).toList());
        Set<String> elsewhere = new HashSet<>();
        plans.tablesOf(outletId).stream()
                .filter(table -> !own.contains(table.id()))
                .forEach(table -> elsewhere.add(table.name().toLowerCase(Locale.ROOT)));
        for (int i = 0; i < details.tables().size(); i++) {
            if (elsewhere.contains(details.tables().get(i).name().toLowerCase(Locale.ROOT))) {
                throw new BusinessException(
                        Kind.CONFLICT,
                        "table.exists",
                        "Another plan of this outlet has a table of this name.",
                        "tables[" + i + "].name");
            }
        }
    }

    private static BusinessException unknownTable(int place) {
        return BusinessException.invalid("table.unknown", "tables[" + place + "].id", "This plan has no such table.");
    }

    private void record(
            String action, FloorPlan plan, @Nullable FloorPlanDetails before, @Nullable FloorPlanDetails after) {
        auditLog.record(Act.of(action, "floor-plan", plan.id())
                .in(plan.outletId())
                .changed(before == null ? null : Json.write(before), after == null ? null : Json.write(after)));
    }
}
