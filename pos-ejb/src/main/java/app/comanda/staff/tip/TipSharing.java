package app.comanda.staff.tip;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.staff.Role;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Setting how tips are shared. */
@Stateless
public class TipSharing {

    @Inject
    TipRules rules;

    @Inject
    Outlets outlets;

    @Inject
    AuditLog auditLog;

    /** Points of every role. */
    public Map<Role, Integer> points(UUID outletId) {
        return rules.points(outlets.get(outletId).id());
    }

    /** @throws BusinessException {@code tip.points} */
    public Map<Role, Integer> set(UUID outletId, Map<Role, Integer> points) {
        outlets.lock(outletId);
        Map<Role, Integer> before = rules.points(outletId);
        points.forEach((role, wanted) -> rules.own(outletId).stream()
                .filter(rule -> rule.role() == role)
                .findFirst()
                .ifPresentOrElse(rule -> rule.set(wanted), () -> rules.add(new TipRule(outletId, role, wanted))));
        Map<Role, Integer> after = rules.points(outletId);
        auditLog.record(Act.of("tip.rules-set", "outlet", outletId)
                .in(outletId)
                .changed(Json.write(before), Json.write(after)));
        return after;
    }
}
