package app.comanda.tenancy;

import app.comanda.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What belongs to exactly one tenant: the first lock. EclipseLink adds the tenant to every query and insert. */
@MappedSuperclass
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
        name = "tenant_id",
        contextProperty = TenantOwned.TENANT_PROPERTY,
        columnDefinition = "uuid",
        primaryKey = false)
public abstract class TenantOwned {

    static final String TENANT_PROPERTY = "comanda.tenant";

    @Id
    @Column(nullable = false, updatable = false)
    private UUID id;

    /** For JPA. */
    protected TenantOwned() {}

    protected TenantOwned(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof TenantOwned owned && owned.getClass() == getClass() && owned.id.equals(id);
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }

    /** A new key for a new entity. */
    protected static UUID newId() {
        return Ids.next();
    }
}
