package app.comanda.staff.approval;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.staff.Role;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** What the owner lets each role do by itself. Owners have no limits, so that somebody can always approve. */
@Stateless
public class LimitSetting {

    @Inject
    RoleLimits limits;

    @Inject
    AuditLog auditLog;

    /** Of all roles but the owner, by deed. */
    public List<StandingLimit> all() {
        List<RoleLimit> own = limits.all();
        return Stream.of(Deed.values())
                .flatMap(deed ->
                        Stream.of(Role.MANAGER, Role.CASHIER, Role.KITCHEN).map(role -> standing(role, deed, own)))
                .toList();
    }

    /** @throws BusinessException {@code limit.owner} */
    public StandingLimit set(Role role, Deed deed, Limit limit) {
        if (role == Role.OWNER) {
            throw BusinessException.invalid("limit.owner", "role", "Owners have no limits.");
        }
        Limit before = limits.of(role, deed);
        if (!before.equals(limit)) {
            limits.find(role, deed)
                    .ifPresentOrElse(known -> known.set(limit), () -> limits.add(new RoleLimit(role, deed, limit)));
            auditLog.record(Act.of("limit.set", "tenant", TenantContext.get().tenant())
                    .changed(
                            Json.write(new StandingLimit(role, deed, before, true)),
                            Json.write(new StandingLimit(role, deed, limit, true))));
        }
        return new StandingLimit(role, deed, limit, true);
    }

    private static StandingLimit standing(Role role, Deed deed, List<RoleLimit> own) {
        return own.stream()
                .filter(limit -> limit.role() == role && limit.deed() == deed)
                .findFirst()
                .map(limit -> new StandingLimit(role, deed, limit.limit(), true))
                .orElseGet(() -> new StandingLimit(role, deed, Limit.usual(role, deed), false));
    }
}
