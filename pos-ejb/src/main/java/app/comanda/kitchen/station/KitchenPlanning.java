package app.comanda.kitchen.station;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Laying out an outlet's kitchen. */
@Stateless
public class KitchenPlanning {

    @Inject
    KitchenPlans plans;

    @Inject
    Outlets outlets;

    @Inject
    AuditLog auditLog;

    /** An outlet that has none yet gets an empty one shown, of version 0. */
    public KitchenPlan plan(UUID outletId) {
        outlets.get(outletId);
        return plans.find(outletId).orElseGet(() -> new KitchenPlan(outletId));
    }

    /**
     * Tickets that are open stay where they are; what comes from now on goes by the new plan.
     *
     * @param version as last read, 0 for the first
     */
    public KitchenPlan change(UUID outletId, Stations stations, @Nullable Integer escalateAfterSeconds, long version) {
        outlets.lock(outletId);
        KitchenPlan plan = plans.find(outletId).orElse(null);
        if (version != (plan == null ? 0 : plan.version())) {
            throw BusinessException.conflict("changed.meanwhile", "Somebody else changed this kitchen a moment ago.");
        }
        if (plan == null) {
            plan = new KitchenPlan(outletId);
            plans.add(plan);
        }
        String before = Json.write(plan.stations().all());
        plan.change(stations, escalateAfterSeconds);
        plans.flush();
        auditLog.record(Act.of("kitchen.changed", "kitchen", plan.id())
                .in(outletId)
                .changed(before, Json.write(stations.all())));
        return plan;
    }
}
