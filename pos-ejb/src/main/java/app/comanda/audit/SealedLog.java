package app.comanda.audit;

import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The transactions of sealing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SealedLog {

    @Inject
    AuditEntries entries;

    @Inject
    Clock clock;

    /** Through the door {@link app.comanda.tenancy.Door#AUDIT_SEAL} only; otherwise there are none to see. */
    public List<UUID> tenantsWithUnsealedEntries() {
        try (PreparedStatement busy = entries.connection()
                        .prepareStatement(
                                "SELECT DISTINCT tenant_id FROM comanda.audit_entry WHERE seal_number IS NULL");
                ResultSet rows = busy.executeQuery()) {
            List<UUID> tenants = new ArrayList<>();
            while (rows.next()) {
                tenants.add(rows.getObject(1, UUID.class));
            }
            return tenants;
        } catch (SQLException e) {
            throw new IllegalStateException("Unsealed audit entries could not be found", e);
        }
    }

    public int seal() {
        return AuditChain.seal(entries.connection(), TenantContext.get().tenant(), clock.instant());
    }
}
