package app.comanda.staff.approval;

import app.comanda.kernel.BusinessException;
import app.comanda.staff.Role;

/**
 * How far a role may go with a deed by itself.
 *
 * @param most minor units of the outlet's currency; 0 unless {@code UP_TO}
 */
public record Limit(Extent extent, long most) {

    /** Whether an amount decides at all. */
    public enum Extent {
        /** Somebody has to approve it, whatever the amount. */
        NEVER,
        UP_TO,
        ALWAYS
    }

    /** Far above any bill, far below what would overflow a sum. */
    private static final long HIGHEST = 1_000_000_000_000L;

    public static final Limit NEVER = new Limit(Extent.NEVER, 0);
    public static final Limit ALWAYS = new Limit(Extent.ALWAYS, 0);

    public Limit {
        if (most < 0 || most > HIGHEST || most > 0 && extent != Extent.UP_TO) {
            throw BusinessException.invalid("limit.most", "most", "Only an amount to go up to, 0 or more, can be set.");
        }
    }

    public static Limit upTo(long most) {
        return new Limit(Extent.UP_TO, most);
    }

    /** What holds where a tenant has said nothing. */
    public static Limit usual(Role role, Deed deed) {
        return switch (role) {
            case OWNER, MANAGER -> ALWAYS;
            // a drawer that is exactly right needs nobody
            case CASHIER -> deed == Deed.SHIFT_VARIANCE ? upTo(0) : NEVER;
            case KITCHEN -> NEVER;
        };
    }

    public boolean covers(long amount) {
        return switch (extent) {
            case NEVER -> false;
            case UP_TO -> amount <= most;
            case ALWAYS -> true;
        };
    }

    /** Whether somebody with it can be of help to those who may not. */
    boolean letsSomethingPass() {
        return extent == Extent.ALWAYS || most > 0;
    }
}
