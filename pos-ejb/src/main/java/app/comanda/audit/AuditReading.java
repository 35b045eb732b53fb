package app.comanda.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Reading the log, and proving that nothing in it was changed. */
@Stateless
public class AuditReading {

    @Inject
    AuditEntries entries;

    public List<AuditEntry> list(AuditFilter filter, int offset, int limit) {
        return entries.list(filter, offset, limit);
    }

    public long count(AuditFilter filter) {
        return entries.count(filter);
    }

    /** Recomputes the chain of this tenant from its first seal. */
    public ChainReport verify() {
        return AuditChain.verify(
                entries.connection(), app.comanda.tenancy.TenantContext.get().tenant());
    }
}
