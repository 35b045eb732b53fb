package app.comanda.staff.tip;

import app.comanda.kernel.BusinessException;
import app.comanda.staff.Role;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** How many points a role gets for a time of work, in one outlet. */
@Entity
@Table(name = "tip_rule")
public class TipRule extends TenantOwned {

    @Column(name = "outlet_id")
    private UUID outletId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private int points;

    @Version
    private long version;

    /** For JPA. */
    protected TipRule() {}

    TipRule(UUID outletId, Role role, int points) {
        super(newId());
        this.outletId = outletId;
        this.role = role;
        set(points);
    }

    /** @throws BusinessException {@code tip.points} */
    final void set(int wanted) {
        if (wanted < 0 || wanted > 100) {
            throw BusinessException.invalid("tip.points", "points", "A role gets 0 to 100 points.");
        }
        points = wanted;
    }

    public UUID outletId() {
        return outletId;
    }

    public Role role() {
        return role;
    }

    public int points() {
        return points;
    }
}
