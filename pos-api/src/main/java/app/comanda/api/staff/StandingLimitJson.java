package app.comanda.api.staff;

import app.comanda.staff.approval.Deed;
import app.comanda.staff.approval.Limit;
import app.comanda.staff.approval.StandingLimit;
import org.jspecify.annotations.Nullable;

/**
 * How far a role may go by itself.
 *
 * @param role as in {@link EmployeeJson}
 * @param most minor units of the outlet's currency; for {@code UP_TO} only
 * @param own whether the tenant set it, or the usual one holds
 */
public record StandingLimitJson(
        String role,
        Deed deed,
        Limit.Extent extent,
        @Nullable Long most,
        boolean own) {

    static StandingLimitJson of(StandingLimit standing) {
        Limit limit = standing.limit();
        return new StandingLimitJson(
                standing.role().key(),
                standing.deed(),
                limit.extent(),
                limit.extent() == Limit.Extent.UP_TO ? limit.most() : null,
                standing.own());
    }
}
