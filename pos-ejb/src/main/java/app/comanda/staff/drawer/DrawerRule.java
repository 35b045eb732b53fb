package app.comanda.staff.drawer;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** What an outlet asks of those who handle its cash; its key is the outlet's. */
@Entity
@Table(name = "drawer_rule")
public class DrawerRule extends TenantOwned {

    /** Whether cash may move without anybody being in charge of a drawer. */
    public enum Cash {
        ANYWHERE,
        IN_SHIFT_ONLY
    }

    @Column(name = "cash_needs_shift")
    private boolean cashNeedsShift;

    @Version
    private long version;

    /** For JPA. */
    protected DrawerRule() {}

    DrawerRule(UUID outletId) {
        super(outletId);
    }

    void ask(Cash cash) {
        cashNeedsShift = cash == Cash.IN_SHIFT_ONLY;
    }

    public Cash cash() {
        return cashNeedsShift ? Cash.IN_SHIFT_ONLY : Cash.ANYWHERE;
    }
}
