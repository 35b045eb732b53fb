package app.comanda.web.staff;

import app.comanda.staff.Role;
import app.comanda.staff.approval.Deed;
import app.comanda.staff.approval.Limit;
import app.comanda.staff.approval.StandingLimit;
import app.comanda.web.frame.Amounts;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One limit as it is being set. */
public class LimitForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Role role;
    private final Deed deed;
    private final String currency;
    private Limit.Extent extent;
    private @Nullable BigDecimal most;

    LimitForm(StandingLimit standing, String currency) {
        this.role = standing.role();
        this.deed = standing.deed();
        this.currency = currency;
        this.extent = standing.limit().extent();
        this.most = isUpTo() ? Amounts.written(standing.limit().most(), currency) : null;
    }

    Limit limit() {
        return new Limit(extent, isUpTo() ? Amounts.minor(most, currency, "most") : 0);
    }

    public boolean isUpTo() {
        return extent == Limit.Extent.UP_TO;
    }

    public Role getRole() {
        return role;
    }

    public Deed getDeed() {
        return deed;
    }

    public Limit.Extent getExtent() {
        return extent;
    }

    public void setExtent(Limit.Extent extent) {
        this.extent = extent;
    }

    public @Nullable BigDecimal getMost() {
        return most;
    }

    public void setMost(@Nullable BigDecimal most) {
        this.most = most;
    }
}
