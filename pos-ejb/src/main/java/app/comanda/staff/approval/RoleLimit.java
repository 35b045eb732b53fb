package app.comanda.staff.approval;

import app.comanda.staff.Role;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A limit that the tenant set itself. */
@Entity
@Table(name = "role_limit")
public class RoleLimit extends TenantOwned {

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Deed deed;

    @Enumerated(EnumType.STRING)
    private Limit.Extent extent;

    private long most;

    @Version
    private long version;

    /** For JPA. */
    protected RoleLimit() {}

    RoleLimit(Role role, Deed deed, Limit limit) {
        super(newId());
        this.role = role;
        this.deed = deed;
        set(limit);
    }

    final void set(Limit limit) {
        extent = limit.extent();
        most = limit.most();
    }

    public Role role() {
        return role;
    }

    public Deed deed() {
        return deed;
    }

    public Limit limit() {
        return new Limit(extent, most);
    }

    public long version() {
        return version;
    }
}
